package parlor.dynamodb;

import java.time.Clock;
import java.util.random.RandomGenerator;
import parlor.audit.Audits;
import parlor.content.OwnAnswers;
import parlor.content.Releases;
import parlor.content.Sources;
import parlor.conversation.Conversations;
import parlor.conversation.Lines;
import parlor.erasure.Arrivals;
import parlor.erasure.Belongings;
import parlor.erasure.ErasureJobs;
import parlor.erasure.Farewells;
import parlor.lead.Leads;
import parlor.limit.AddressBuckets;
import parlor.limit.Ceiling;
import parlor.limit.DailySalts;
import parlor.limit.Keys;
import parlor.limit.Shares;
import parlor.limit.SpentChallenges;
import parlor.mail.Errands;
import parlor.mail.Outgoing;
import parlor.mail.Recipients;
import parlor.mail.Stops;
import parlor.notice.Boards;
import parlor.people.Invitations;
import parlor.people.People;
import parlor.people.Rosters;
import parlor.privacy.ToldWordings;
import parlor.seal.Keyring;
import parlor.subject.SubjectIndex;
import parlor.tenant.Registry;
import parlor.tenant.Workspaces;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Our ports on the tables whose names begin with one prefix. One object a process. */
public final class DynamoTables {
  private final Keys keys;
  private final Shares shares;
  private final AddressBuckets addressBuckets;
  private final Ceiling ceiling;
  private final SpentChallenges spentChallenges;
  private final DailySalts dailySalts;
  private final ToldWordings told;
  private final Workspaces workspaces;
  private final Rosters rosters;
  private final Boards boards;
  private final Invitations invitations;
  private final Sources sources;
  private final OwnAnswers ownAnswers;
  private final Releases releases;
  private final Keyring keyring;
  private final Conversations conversations;
  private final Lines lines;
  private final Leads leads;
  private final SubjectIndex index;
  private final Audits audits;
  private final Recipients recipients;
  private final Outgoing outgoing;
  private final Errands errands;
  private final Stops stops;
  private final Arrivals arrivals;
  private final Registry registry;
  private final People people;
  private final ErasureJobs erasureJobs;
  private final Farewells farewells;
  private final Belongings belongings;

  private DynamoTables(
      DynamoDbClient client, Accesses access, String prefix, Clock clock, RandomGenerator random) {
    var limits = new Table(client, access, prefix, TableName.LIMITS);
    var keyItems = new Table(client, access, prefix, TableName.KEYS);
    var workspaceParts = new Table(client, access, prefix, TableName.WORKSPACES);
    this.keys = new DynamoKeys(keyItems);
    this.shares = new DynamoShares(workspaceParts, keyItems);
    this.addressBuckets = new DynamoAddressBuckets(limits);
    this.ceiling = new DynamoCeiling(limits);
    this.spentChallenges = new DynamoSpentChallenges(limits);
    this.dailySalts = new DynamoDailySalts(limits, clock, random);
    this.told = new DynamoToldWordings(limits, clock);
    this.workspaces = new DynamoWorkspaces(workspaceParts);
    this.rosters = new DynamoRosters(workspaceParts);
    this.boards = new DynamoBoards(workspaceParts);
    this.invitations = new DynamoInvitations(workspaceParts);
    this.sources = new DynamoSources(workspaceParts);
    this.recipients = new DynamoRecipients(workspaceParts);
    this.ownAnswers = new DynamoOwnAnswers(workspaceParts);
    this.releases = new DynamoReleases(workspaceParts, keyItems);
    this.keyring = new DynamoKeyring(new Table(client, access, prefix, TableName.KEYRING));
    var indexed = new Table(client, access, prefix, TableName.INDEX);
    var subjects = new DynamoSubjectIndex(indexed, clock);
    this.index = subjects;
    this.outgoing = new DynamoOutgoing(indexed, clock);
    this.errands = new DynamoErrands(indexed, clock);
    this.stops = new DynamoStops(indexed, clock);
    this.arrivals = new DynamoArrivals(indexed);
    this.conversations =
        new DynamoConversations(
            new Table(client, access, prefix, TableName.TRANSCRIPTS), subjects, clock);
    this.lines = new DynamoLines(new Table(client, access, prefix, TableName.CONVERSATIONS), clock);
    this.leads = new DynamoLeads(new Table(client, access, prefix, TableName.LEADS), clock);
    this.audits = new DynamoAudits(new Table(client, access, prefix, TableName.AUDIT));
    this.registry = new DynamoRegistry(new Table(client, access, prefix, TableName.REGISTRY));
    this.people =
        new DynamoPeople(new Table(client, access, prefix, TableName.PEOPLE), workspaceParts);
    this.erasureJobs = new DynamoErasureJobs(limits);
    this.farewells = new DynamoFarewells(limits);
    this.belongings =
        new DynamoBelongings(name -> new Table(client, access, prefix, name), keyring);
  }

  /**
   * Each tenant's and each person's rows by their own right; {@code random} must be a secure one.
   */
  public static DynamoTables of(
      DynamoDbClient client,
      Access tenants,
      PersonAccess people,
      String prefix,
      Clock clock,
      RandomGenerator random) {
    return new DynamoTables(client, new Accesses(tenants, people), prefix, clock, random);
  }

  /** All rows by the client's right: for a host of one's own, and for tests. */
  public static DynamoTables of(
      DynamoDbClient client, String prefix, Clock clock, RandomGenerator random) {
    return of(client, Access.own(), PersonAccess.own(), prefix, clock, random);
  }

  public Keys keys() {
    return keys;
  }

  public Shares shares() {
    return shares;
  }

  public AddressBuckets addressBuckets() {
    return addressBuckets;
  }

  public Ceiling ceiling() {
    return ceiling;
  }

  public SpentChallenges spentChallenges() {
    return spentChallenges;
  }

  public DailySalts dailySalts() {
    return dailySalts;
  }

  public ToldWordings told() {
    return told;
  }

  public Workspaces workspaces() {
    return workspaces;
  }

  public Rosters rosters() {
    return rosters;
  }

  public Boards boards() {
    return boards;
  }

  public Invitations invitations() {
    return invitations;
  }

  public Sources sources() {
    return sources;
  }

  public OwnAnswers ownAnswers() {
    return ownAnswers;
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

  public Leads leads() {
    return leads;
  }

  public SubjectIndex index() {
    return index;
  }

  public Audits audits() {
    return audits;
  }

  public Recipients recipients() {
    return recipients;
  }

  public Outgoing outgoing() {
    return outgoing;
  }

  public Errands errands() {
    return errands;
  }

  public Stops stops() {
    return stops;
  }

  public Arrivals arrivals() {
    return arrivals;
  }

  public Registry registry() {
    return registry;
  }

  public People people() {
    return people;
  }

  public ErasureJobs erasureJobs() {
    return erasureJobs;
  }

  public Farewells farewells() {
    return farewells;
  }

  /** All that a business has, for its erasure. */
  public Belongings belongings() {
    return belongings;
  }
}
