package parlor.dynamodb;

import java.time.Clock;
import java.util.random.RandomGenerator;
import parlor.content.Releases;
import parlor.content.Sources;
import parlor.conversation.Conversations;
import parlor.conversation.Lines;
import parlor.limit.AddressBuckets;
import parlor.limit.DailySalts;
import parlor.limit.Keys;
import parlor.seal.Keyring;
import parlor.tenant.Workspaces;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Our ports on the tables whose names begin with one prefix. One object a process. */
public final class DynamoTables {
  private final Keys keys;
  private final AddressBuckets addressBuckets;
  private final DailySalts dailySalts;
  private final Workspaces workspaces;
  private final Sources sources;
  private final Releases releases;
  private final Keyring keyring;
  private final Conversations conversations;
  private final Lines lines;

  private DynamoTables(
      DynamoDbClient client, Access access, String prefix, Clock clock, RandomGenerator random) {
    var limits = new Table(client, access, prefix, TableName.LIMITS);
    var keyItems = new Table(client, access, prefix, TableName.KEYS);
    var workspaceParts = new Table(client, access, prefix, TableName.WORKSPACES);
    this.keys = new DynamoKeys(keyItems);
    this.addressBuckets = new DynamoAddressBuckets(limits);
    this.dailySalts = new DynamoDailySalts(limits, random);
    this.workspaces = new DynamoWorkspaces(workspaceParts);
    this.sources = new DynamoSources(workspaceParts);
    this.releases = new DynamoReleases(workspaceParts, keyItems);
    this.keyring = new DynamoKeyring(new Table(client, access, prefix, TableName.KEYRING));
    this.conversations =
        new DynamoConversations(new Table(client, access, prefix, TableName.TRANSCRIPTS), clock);
    this.lines = new DynamoLines(new Table(client, access, prefix, TableName.CONVERSATIONS), clock);
  }

  /** Each tenant's rows by its own right; {@code random} must be a secure one. */
  public static DynamoTables of(
      DynamoDbClient client, Access access, String prefix, Clock clock, RandomGenerator random) {
    return new DynamoTables(client, access, prefix, clock, random);
  }

  /** All tenants' rows by the client's right: for a host of one's own, and for tests. */
  public static DynamoTables of(
      DynamoDbClient client, String prefix, Clock clock, RandomGenerator random) {
    return of(client, Access.own(), prefix, clock, random);
  }

  public Keys keys() {
    return keys;
  }

  public AddressBuckets addressBuckets() {
    return addressBuckets;
  }

  public DailySalts dailySalts() {
    return dailySalts;
  }

  public Workspaces workspaces() {
    return workspaces;
  }

  public Sources sources() {
    return sources;
  }

  public Releases releases() {
    return releases;
  }

  public Keyring keyring() {
    return keyring;
  }

  public Conversations conversations() {
    return conversations;
  }

  public Lines lines() {
    return lines;
  }
}
