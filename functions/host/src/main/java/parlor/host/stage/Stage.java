package parlor.host.stage;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import parlor.audit.Actor;
import parlor.audit.AuditEntry;
import parlor.audit.AuditId;
import parlor.audit.Deed;
import parlor.aws.Aws;
import parlor.aws.AwsTables;
import parlor.aws.KmsMasterKey;
import parlor.aws.S3Contents;
import parlor.aws.SecretPublicKeys;
import parlor.content.Release;
import parlor.dynamodb.DynamoTables;
import parlor.limit.KeyItem;
import parlor.limit.Rate;
import parlor.seal.Vault;
import parlor.sealing.TinkVault;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.PublicKeys;
import parlor.tenant.TenantId;
import parlor.tenant.Workspace;

/**
 * A deployed stage. Its parts go by the names that the templates give them: {@code
 * parlor-<stage>-keys}, {@code alias/parlor-<stage>} and so on.
 */
public record Stage(
    DynamoTables tables,
    Vault vault,
    PublicKeys publicKeys,
    S3Contents contents,
    Clock clock,
    RandomGenerator random) {
  private static final long MONTHLY_MESSAGES = 2_000;

  /** Reaches for nothing yet; {@code random} is a secure one. */
  public static Stage of(Aws aws, String name, String bucket, Clock clock, RandomGenerator random) {
    var prefix = "parlor-" + name + "-";
    return new Stage(
        AwsTables.of(aws, prefix, clock, random),
        new TinkVault(KmsMasterKey.of(aws, "alias/parlor-" + name), clock),
        SecretPublicKeys.of(aws, prefix + "public-keys", clock),
        S3Contents.of(aws, bucket),
        clock,
        random);
  }

  /** A new tenant id. */
  public TenantId newTenant() {
    return TenantId.of(bytes(13));
  }

  /**
   * Makes a workspace and one public key for it, and returns the key as it stands in pages. The key
   * is made last, so that one that is cut short answers nobody.
   *
   * @param faqs in JSON, one a language
   * @param spend what its models may cost a month, in micro-dollars
   * @param cautious as {@link KeyItem#cautious}
   */
  public String open(
      Workspace workspace, Set<Origin> origins, List<String> faqs, long spend, boolean cautious) {
    var tenant = workspace.tenant();
    var key = new PublicKey(tenant, PublicKeys.serial(bytes(8)));
    var text = publicKeys.text(key);
    var version = contents.publish(tenant, faqs);
    tables.registry().add(tenant, clock.instant());
    var made = AuditId.of(clock.instant(), bytes(10));
    tables.audits().write(tenant, AuditEntry.of(made, Actor.OPERATOR, Deed.WORKSPACE_MADE));
    tables.keyring().addTenantKey(tenant, vault.newTenantKey(tenant));
    tables.workspaces().write(workspace);
    tables.releases().replace(tenant, Release.NONE, version);
    tables.releases().enrol(key);
    var item = new KeyItem(true, origins, Rate.KEY, MONTHLY_MESSAGES, spend, version, cautious);
    tables.keys().write(key, item);
    return text;
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
