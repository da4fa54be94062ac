package parlor.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import parlor.iam.Account;
import parlor.iam.Iam;
import tools.jackson.databind.JsonNode;

/**
 * Bedrock, KMS, Lambda, Secrets Manager, SES, S3, SQS and STS in one process on one address, as far
 * as our adapters use them. It speaks the services' protocols, so clients are the SDK's own.
 * Signatures are not checked.
 */
public final class AwsServer implements AutoCloseable {
  /** One request as it came in: {@code ("kms", "Decrypt")}. */
  public record Request(String service, String operation) {}

  private final HttpServer server;
  private final List<Request> requests = new ArrayList<>();
  private final Map<Request, String> signers = new ConcurrentHashMap<>();
  private final FakeKms kms = new FakeKms();
  private final FakeSecrets secrets = new FakeSecrets();
  private final FakeS3 s3 = new FakeS3();
  private final FakeSqs sqs = new FakeSqs();
  private final FakeSes ses = new FakeSes();
  private final FakeBedrock bedrock = new FakeBedrock();
  private final FakeLambda lambda = new FakeLambda();
  private final FakeSts sts;
  private final Optional<Guard> guard;
  private final Optional<Forwarded> database;

  private volatile Trouble trouble = Trouble.NONE;
  private volatile Trouble ofModels = Trouble.NONE;

  private AwsServer(FakeSts sts, Optional<Guard> guard, Optional<Forwarded> database)
      throws IOException {
    this.sts = sts;
    this.guard = guard;
    this.database = database;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
    server.start();
  }

  /** Starts on a free port of this machine, with nothing in it. */
  public static AwsServer start() throws IOException {
    return start(Clock.systemUTC());
  }

  /** The same, with vended credentials that end by {@code clock}. */
  public static AwsServer start(Clock clock) throws IOException {
    var nobody = new Iam(new Account(Map.of(), Map.of()));
    return new AwsServer(new FakeSts(nobody, clock), Optional.empty(), Optional.empty());
  }

  /**
   * The same as an account has it: who may do what is as its policies say, and DynamoDB is there
   * too.
   *
   * @param database where a DynamoDB Local is
   */
  public static AwsServer start(Clock clock, Iam iam, URI database) throws IOException {
    return new AwsServer(
        new FakeSts(iam, clock), Optional.of(new Guard(iam)), Optional.of(new Forwarded(database)));
  }

  /** Runs until it is stopped, and prints its address. */
  public static void main(String[] arguments) throws IOException {
    System.out.println(start().endpoint());
  }

  /** What to say in {@code AWS_ENDPOINT_URL}. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** All requests since the start or since {@link #forgetRequests}, oldest first. */
  public List<Request> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  /** How many requests for an operation there were. */
  public long count(String service, String operation) {
    return requests().stream().filter(new Request(service, operation)::equals).count();
  }

  public void forgetRequests() {
    synchronized (requests) {
      requests.clear();
    }
  }

  /** Deploys a function: what it returns to an event, both in JSON. */
  public void function(String name, UnaryOperator<String> function) {
    lambda.add(name, function);
  }

  /** Makes a queue by this name. */
  public void queue(String name) {
    sqs.add(name);
  }

  /** The bodies of a queue's messages, delayed ones too; by its URL, or by its name. */
  public List<String> messages(String queueUrl) {
    return sqs.messages(queueUrl);
  }

  /** What SES took, each as it was asked to send it. */
  public List<JsonNode> mails() {
    return ses.taken();
  }

  /** What SES says to the next request for a mail, once. */
  public void mailIsRefused(int status, String code, String message) {
    ses.refuseNext(status, code, message);
  }

  /** The fields of each request for credentials, oldest first. */
  public List<Map<String, String>> credentialsAskedFor() {
    return sts.asked();
  }

  /** What nobody may read who is not given it: vended secrets and session tokens. */
  public List<String> vended() {
    return sts.vended();
  }

  /** What KMS was given to wrap: tenants' keys. */
  public List<byte[]> wrapped() {
    return kms.wrapped();
  }

  /** The access key of the latest request for an operation. */
  public String signedBy(String service, String operation) {
    return Objects.requireNonNull(signers.get(new Request(service, operation)));
  }

  /** What happens to every request from now on. */
  public void has(Trouble now) {
    trouble = now;
  }

  /** What happens to those of Bedrock from now on. */
  public void modelsHave(Trouble now) {
    ofModels = now;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var call = Call.read(exchange);
      var request = new Request(call.service(), call.operation());
      synchronized (requests) {
        requests.add(request);
      }
      signers.put(request, call.accessKey());
      var now = call.service().equals("bedrock") ? ofModels : trouble;
      now.delay();
      var reply =
          now.reply(call)
              .or(() -> guard.flatMap(g -> g.refusal(call)))
              .orElseGet(() -> answer(call));
      reply.write(exchange);
    }
  }

  private Reply answer(Call call) {
    return switch (call.service()) {
      case "bedrock" -> bedrock.answer(call);
      case "kms" -> kms.answer(call);
      case "secretsmanager" -> secrets.answer(call);
      case "ses" -> ses.answer(call);
      case "sqs" -> sqs.answer(call, endpoint());
      case "lambda" -> lambda.answer(call);
      case "dynamodb" -> database.orElseThrow().answer(call);
      case "sts" -> sts.answer(call);
      case "s3" -> s3.answer(call);
      default -> throw new IllegalArgumentException(call.service().toLowerCase(Locale.ROOT));
    };
  }
}
