package parlor.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlor.audit.AuditEntry;
import parlor.audit.Deed;
import parlor.aws.AwsServer;
import parlor.content.Source;
import parlor.dynamodb.DynamoTables;
import parlor.dynamodb.Schema;
import parlor.dynamodb.local.LocalDynamoDb;
import parlor.tenant.Language;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import tools.jackson.databind.json.JsonMapper;

final class WorkspaceTest {
  private static final AwsCredentialsProvider NOBODY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
  private static final String FAQ =
      """
      {"business":"Taller Luz","locale":"es","entries":[
        {"id":"hours","question":"¿Cuándo abren?","answer":"Abrimos a las nueve."}]}
      """;

  @Test
  void aBusinessIsMadeOnADeployedStage(@TempDir Path folder) throws Exception {
    var faq = Files.writeString(folder.resolve("faq.json"), FAQ);
    try (var aws = AwsServer.start();
        var database = LocalDynamoDb.inMemory();
        var client = client(database)) {
      stage(aws, client);
      var ended =
          Command.run(
              environment(aws.endpoint(), database.endpoint()),
              "",
              List.of(
                  "workspace",
                  "--bucket=content",
                  "--origin=https://luz.example",
                  "--contact=privacidad@luz.example",
                  "--faq=" + faq));
      assertThat(ended.status()).as(ended.err()).isZero();
      var made = JsonMapper.shared().readTree(ended.out());
      var tenant = new TenantId(made.get("tenant").asString());
      var serial = made.get("key").asString().substring(24, 36);
      var tables = DynamoTables.of(client, "parlor-dev-", Clock.systemUTC(), new Random(1));
      var item = tables.keys().read(new PublicKey(tenant, serial)).orElseThrow();
      assertThat(item.admits(new Origin("https://luz.example"), Instant.now())).isTrue();
      assertThat(tables.keyring().tenantKey(tenant)).isPresent();
      var workspace = tables.workspaces().read(tenant).orElseThrow();
      assertThat(workspace.name()).isEqualTo("Taller Luz");
      assertThat(workspace.suggestions().get(Language.ES)).containsExactly("¿Cuándo abren?");
      assertThat(aws.count("s3", "PutObject")).isEqualTo(1);
      assertThat(tables.registry().find(tenant)).isPresent();
      assertThat(tables.audits().latest(tenant, 9))
          .extracting(AuditEntry::what)
          .containsExactly(Deed.WORKSPACE_MADE);
    }
  }

  @Test
  void aSiteAndAFileAreGivenToItAndTheirReadingsAskedFor(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("house-rules.txt"), "Quiet from ten at night.");
    try (var aws = AwsServer.start();
        var database = LocalDynamoDb.inMemory();
        var client = client(database)) {
      stage(aws, client);
      aws.queue("parlor-dev-ingest");
      var tables = DynamoTables.of(client, "parlor-dev-", Clock.systemUTC(), new Random(1));
      var tenant = new TenantId("t_" + "a".repeat(20));
      var environment = environment(aws.endpoint(), database.endpoint());
      var source = List.of("source", "--bucket=content", "--tenant=" + tenant);
      assertThat(Command.run(environment, "", source).err())
          .contains("no business")
          .hasLineCount(1);
      tables.registry().add(tenant, Clock.systemUTC().instant());

      var site = Command.run(environment, "", with(source, "--url=https://luz.example/taller"));
      var upload = Command.run(environment, "", with(source, "--file=" + file));
      assertThat(site.status()).as(site.err()).isZero();
      assertThat(upload.status()).as(upload.err()).isZero();
      // Ids alone: neither the address nor the file's name, and nothing of what is in it.
      assertThat(aws.messages("parlor-dev-ingest"))
          .containsExactly(site.out().strip(), upload.out().strip())
          .allMatch(body -> body.matches("\\{\"tenant\":\"t_a{20}\",\"source\":\"[a-z0-9-]+\"}"));
      assertThat(tables.sources().list(tenant))
          .extracting(Source::place)
          .containsExactlyInAnyOrder("https://luz.example/taller", "house-rules.txt");
      assertThat(aws.count("s3", "PutObject")).isEqualTo(1);

      var listed = Command.run(environment, "", source);
      assertThat(listed.out()).hasLineCount(2).contains("\"phase\":\"waiting\"", "house-rules.txt");
      var refused = Command.run(environment, "", with(source, "--url=ftp://luz.example"));
      assertThat(refused.status()).isEqualTo(1);
      assertThat(refused.err()).hasLineCount(1);
    }
  }

  private static List<String> with(List<String> command, String more) {
    var all = new ArrayList<>(command);
    all.add(more);
    return all;
  }

  @Test
  void whatCannotBeIsSaidInOneLine(@TempDir Path folder) throws Exception {
    var faq = Files.writeString(folder.resolve("faq.json"), FAQ);
    var nowhere = URI.create("http://127.0.0.1:9");
    var asked = List.of("workspace", "--bucket=content", "--contact=a@luz.example", "--faq=" + faq);
    for (var origin : List.of("luz.example", "https://luz.example/page")) {
      var command = new ArrayList<>(asked);
      command.add("--origin=" + origin);
      var ended = Command.run(environment(nowhere, nowhere), "", command);
      assertThat(ended.status()).isEqualTo(1);
      assertThat(ended.err()).contains("--origin").hasLineCount(1);
    }
    var command = new ArrayList<>(asked);
    command.add("--origin=https://luz.example");
    var unreachable = Command.run(environment(nowhere, nowhere), "", command);
    assertThat(unreachable.status()).isEqualTo(1);
    assertThat(unreachable.err()).contains("cannot be reached").hasLineCount(1);
  }

  /** What a deployed stage has before its first business. */
  private static void stage(AwsServer aws, DynamoDbClient client) {
    Schema.create(client, "parlor-dev-");
    try (var secrets =
            SecretsManagerClient.builder()
                .endpointOverride(aws.endpoint())
                .credentialsProvider(NOBODY)
                .region(Region.EU_CENTRAL_1)
                .build();
        var s3 =
            S3Client.builder()
                .endpointOverride(aws.endpoint())
                .credentialsProvider(NOBODY)
                .region(Region.EU_CENTRAL_1)
                .forcePathStyle(true)
                .build()) {
      secrets.createSecret(r -> r.name("parlor-dev-public-keys").secretString("x".repeat(64)));
      s3.createBucket(r -> r.bucket("content"));
    }
  }

  private static DynamoDbClient client(LocalDynamoDb database) {
    return DynamoDbClient.builder()
        .endpointOverride(database.endpoint())
        .credentialsProvider(NOBODY)
        .region(Region.EU_CENTRAL_1)
        .build();
  }

  private static Map<String, String> environment(URI aws, URI dynamoDb) {
    return Map.of(
        "AWS_ENDPOINT_URL",
        aws.toString(),
        "AWS_ENDPOINT_URL_DYNAMODB",
        dynamoDb.toString(),
        "AWS_ACCESS_KEY_ID",
        "test",
        "AWS_SECRET_ACCESS_KEY",
        "test");
  }
}
