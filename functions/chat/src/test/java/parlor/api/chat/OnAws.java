package parlor.api.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import parlor.aws.Aws;
import parlor.aws.AwsServer;
import parlor.aws.Operator;
import parlor.aws.WatchedHttp;
import parlor.dynamodb.local.LocalDynamoDb;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.limit.Rate;
import parlor.seal.WrappedKey;
import parlor.tenant.PublicKey;
import parlor.testing.Casa;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * The chat function with the parts it has on AWS, before the doubles and a DynamoDB Local; what it
 * asks for is noted. It streams nothing, so replies are whole.
 */
final class OnAws implements AutoCloseable {
  static final ChatConfig CONFIG =
      new ChatConfig(
          "eu-central-1",
          "on-aws-",
          "arn:aws:iam::111122223333:role/tenant",
          "arn:aws:kms:eu-central-1:111122223333:key/11111111-2222-4333-8444-555555555555",
          "tokens",
          "content",
          "https://sqs.example/000000000000/mail",
          List.of(),
          Optional.empty(),
          Optional.empty());

  private static final String FAQ =
      """
      {"business":"Casa","locale":"en","entries":[
        {"id":"breakfast","question":"When is breakfast?","answer":"Breakfast is from 8 to 10.30."},
        {"id":"parking","question":"Is there parking?","answer":"Yes, four places behind the house."},
        {"id":"pets","question":"May I bring my dog?","answer":"Small dogs are welcome, 8 a night."}]}
      """;

  private final SdkHttpClient http = Apache5HttpClient.create();
  private final LocalDynamoDb database = LocalDynamoDb.inMemory();
  private final AwsServer doubles;
  private final Operator operator;
  private final WatchedHttp.Watched watched;
  private final Clock clock;

  OnAws(Clock clock) {
    this.clock = clock;
    try {
      doubles = AwsServer.start(clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    doubles.queue("mail");
    System.setProperty("aws.endpointUrlDynamoDb", database.endpoint().toString());
    System.setProperty("aws.endpointUrlSts", doubles.endpoint().toString());
    operator =
        new Operator(
            database.endpoint(),
            doubles.endpoint(),
            new Operator.Names(
                CONFIG.tablePrefix(),
                CONFIG.masterKey(),
                CONFIG.tokenSecret(),
                "public-keys",
                CONFIG.contentBucket()),
            clock,
            RandomGenerator.of("SecureRandom"));
    operator.deploy("t".repeat(64), "k".repeat(64));
    watched =
        WatchedHttp.over(
            new Aws(
                http,
                StaticCredentialsProvider.create(AwsBasicCredentials.create("function", "local")),
                Region.of(CONFIG.region())));
  }

  /** An instance that has met nobody yet. */
  Function<HttpCall, HttpReply> instance() {
    return instance(DeployedChat.of(CONFIG, aws(), clock));
  }

  Function<HttpCall, HttpReply> instance(ChatParts parts) {
    return ChatComponent.of(parts).endpoint();
  }

  /** Of the function itself, in no role of a tenant. */
  Aws aws() {
    return watched.aws();
  }

  /** What functions asked for since the last time this was called, in its order. */
  List<String> asked() {
    return watched.take();
  }

  /** A new business. */
  PublicKey business() {
    return operator.open(
        operator.newTenant(), Casa.SITE, FAQ, new Rate(1_000, Duration.ofMillis(1)), 1_000_000);
  }

  /** A visit that begins now. */
  String visit(PublicKey key) {
    return visit(key, operator.tenantKey(key.tenant()));
  }

  /** A visit that begins now, under this key of the tenant's. */
  String visit(PublicKey key, WrappedKey tenantKey) {
    return operator.token(key, Casa.SITE, tenantKey);
  }

  /** Another key of the business, as after a rotation. */
  WrappedKey newTenantKey(PublicKey key) {
    return operator.newTenantKey(key.tenant());
  }

  void say(Function<HttpCall, HttpReply> chat, String token, String address) {
    var body =
        Json.object().put("id", UUID.randomUUID().toString()).put("text", "When is breakfast?");
    var headers = Map.of("origin", Casa.SITE.value(), "authorization", "Bearer " + token);
    var call =
        new HttpCall(
            "POST",
            "/v1/messages",
            Map.of(),
            headers,
            Body.of(body.toString()),
            address,
            "test",
            clock.instant().plus(Duration.ofSeconds(7)));
    assertThat(Instance.read(chat.apply(call)).status()).isEqualTo(200);
  }

  @Override
  public void close() {
    System.clearProperty("aws.endpointUrlDynamoDb");
    System.clearProperty("aws.endpointUrlSts");
    operator.close();
    doubles.close();
    database.close();
    http.close();
  }
}
