package parlor.runtime;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import parlor.aws.Aws;
import parlor.aws.KmsMasterKey;
import parlor.aws.S3Contents;
import parlor.aws.SecretPublicKeys;
import parlor.aws.SecretTokens;
import parlor.conversation.ConversationId;
import parlor.dynamodb.DynamoTables;
import parlor.dynamodb.Schema;
import parlor.limit.DailySalt;
import parlor.limit.KeyItem;
import parlor.limit.Rate;
import parlor.sealing.TinkVault;
import parlor.session.VisitToken;
import parlor.tenant.Language;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.PublicKeys;
import parlor.tenant.TenantId;
import parlor.testing.Casa;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Who sets up a stage and its businesses, with an operator's own rights. */
final class Operator implements AutoCloseable {
  static final String TOKEN_SECRET = "parlor-test-tokens";
  static final String PUBLIC_KEY_SECRET = "parlor-test-public-keys";
  static final String BUCKET = "parlor-test-content";

  private static final Origin SITE = Casa.SITE;
  private static final String FAQ =
      """
      {"business":"Casa","locale":"en","entries":[
        {"id":"breakfast","question":"When is breakfast?","answer":"Breakfast is from 8 to 10.30."},
        {"id":"parking","question":"Is there parking?","answer":"Yes, four places behind the house."},
        {"id":"pets","question":"May I bring my dog?","answer":"Small dogs are welcome, 8 a night."}]}
      """;

  private final Clock clock;
  private final RandomGenerator random;
  private final SdkHttpClient http = Apache5HttpClient.create();
  private final Aws aws;
  private final DynamoTables tables;
  private final TinkVault vault;
  private final S3Contents contents;
  private final PublicKeys publicKeys;
  private final SecretTokens tokens;

  /** {@code doubles} is where KMS, Secrets Manager and S3 are. */
  Operator(URI database, URI doubles, String masterKey, Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
    for (var service : List.of("Kms", "SecretsManager", "S3")) {
      System.setProperty("aws.endpointUrl" + service, doubles.toString());
    }
    var credentials =
        StaticCredentialsProvider.create(AwsBasicCredentials.create("operator", "operator"));
    aws = new Aws(http, credentials, Region.EU_CENTRAL_1);
    var client = on(DynamoDbClient.builder()).endpointOverride(database).build();
    Schema.create(client, Stage.PREFIX);
    tables = DynamoTables.of(client, Stage.PREFIX, clock, random);
    vault = new TinkVault(KmsMasterKey.of(aws, masterKey), clock);
    contents = S3Contents.of(aws, BUCKET);
    publicKeys = SecretPublicKeys.of(aws, PUBLIC_KEY_SECRET, clock);
    tokens = SecretTokens.of(aws, TOKEN_SECRET, clock);
  }

  /** What a template makes. */
  void deploy(String tokenSecret, String publicKeySecret) {
    try (var manager = on(SecretsManagerClient.builder()).build();
        var s3 = on(S3Client.builder()).build()) {
      manager.createSecret(r -> r.name(TOKEN_SECRET).secretString(tokenSecret));
      manager.createSecret(r -> r.name(PUBLIC_KEY_SECRET).secretString(publicKeySecret));
      s3.createBucket(r -> r.bucket(BUCKET));
    }
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B on(B builder) {
    return builder.httpClient(http).credentialsProvider(aws.credentials()).region(aws.region());
  }

  Business business() {
    var tenant = TenantId.of(bytes(13));
    var key = new PublicKey(tenant, PublicKeys.serial(bytes(8)));
    tables.keyring().addTenantKey(tenant, vault.newTenantKey(tenant));
    tables.workspaces().write(Casa.workspace(tenant));
    var version = contents.publish(tenant, List.of(FAQ));
    tables.keys().write(key, new KeyItem(true, Set.of(SITE), Rate.KEY, 2_000, version));
    return new Business(publicKeys.text(key), SITE.value(), expiredToken(key));
  }

  @Override
  public void close() {
    http.close();
  }

  private String expiredToken(PublicKey key) {
    var began = clock.instant().minus(Duration.ofHours(1));
    var id = ConversationId.of(began, bytes(10));
    var tenantKey = tables.keyring().tenantKey(key.tenant()).orElseThrow();
    return tokens.seal(
        new VisitToken(
            key,
            SITE,
            Language.EN,
            id,
            began,
            began.plus(VisitToken.LIFE),
            began.plus(Duration.ofDays(90)),
            vault.newRecordKey(key.tenant(), id.record(), tenantKey),
            new DailySalt(bytes(16))));
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
