package parlor.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lambda's Runtime API (version 2018-06-01, with the restore calls of SnapStart) for one process.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">its description</a>
 */
public final class RuntimeApi implements AutoCloseable {
  private static final String ROOT = "/2018-06-01/runtime/";
  private static final String INVOCATION = ROOT + "invocation/";
  private static final String ERROR_TYPE = "Lambda-Runtime-Function-Error-Type";
  private static final String ARN =
      "arn:aws:lambda:eu-central-1:111122223333:function:parlor-test:live";

  private final Clock clock;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final ConcurrentMap<String, Invocation> underWay = new ConcurrentHashMap<>();
  private final List<String> startErrors = new CopyOnWriteArrayList<>();
  private final CountDownLatch checkpointed = new CountDownLatch(1);
  private final CountDownLatch restored = new CountDownLatch(1);
  private final CountDownLatch ready = new CountDownLatch(1);
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicInteger credentialsGiven = new AtomicInteger();

  private RuntimeApi(Clock clock) throws IOException {
    this.clock = clock;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(ROOT, this::handle);
    server.createContext(Credentials.PATH, this::credentials);
    server.start();
  }

  /** {@code clock} is the one deadlines are told by. */
  public static RuntimeApi start(Clock clock) {
    try {
      return new RuntimeApi(clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Host and port, as a runtime client wants them. */
  public String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Hands an event to the function and waits; {@code patience} is the function's time-out. */
  public Outcome invoke(String event, Duration patience) throws InterruptedException {
    var id = "00000000-0000-4000-8000-%012d".formatted(numbers.incrementAndGet());
    var invocation = new Invocation(id, event.getBytes(UTF_8), clock.instant().plus(patience));
    underWay.put(id, invocation);
    waiting.add(invocation);
    try {
      return invocation.await(patience);
    } finally {
      underWay.remove(id);
    }
  }

  /** Waits until the process has run its hooks and would be frozen; false if it did not come. */
  public boolean awaitCheckpoint(Duration patience) throws InterruptedException {
    return checkpointed.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Thaws the process: it runs its restore hooks and asks for work. */
  public void restore() {
    restored.countDown();
  }

  /** Waits until the process asks for its first event; false if it did not. */
  public boolean awaitReady(Duration patience) throws InterruptedException {
    return ready.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What the process reported in place of starting or being restored, as {@code type report}. */
  public List<String> startErrors() {
    return List.copyOf(startErrors);
  }

  /** How often the process fetched credentials. */
  public int credentialsGiven() {
    return credentialsGiven.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      switch (exchange.getRequestMethod() + " " + path.substring(ROOT.length())) {
        case "GET invocation/next" -> next(exchange);
        case "GET restore/next" -> restoreNext(exchange);
        case "POST init/error", "POST restore/error" -> startError(exchange);
        default -> result(exchange, path);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    ready.countDown();
    var invocation = waiting.take();
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
    headers.set("Lambda-Runtime-Deadline-Ms", "" + invocation.deadline().toEpochMilli());
    headers.set("Lambda-Runtime-Invoked-Function-Arn", ARN);
    headers.set("Lambda-Runtime-Trace-Id", "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=0");
    reply(exchange, 200, invocation.handOut());
  }

  private void restoreNext(HttpExchange exchange) throws IOException, InterruptedException {
    checkpointed.countDown();
    restored.await();
    reply(exchange, 200, new byte[0]);
  }

  private void startError(HttpExchange exchange) throws IOException {
    startErrors.add(errorType(exchange) + " " + body(exchange));
    accepted(exchange);
  }

  private void result(HttpExchange exchange, String path) throws IOException {
    var parts = path.substring(Math.min(INVOCATION.length(), path.length())).split("/", -1);
    var invocation = parts.length == 2 ? underWay.get(parts[0]) : null;
    var payload = body(exchange);
    accepted(exchange);
    // One that comes too late has nobody waiting for it, as on Lambda.
    if (invocation != null && parts[1].equals("response")) {
      invocation.answered(payload);
    } else if (invocation != null && parts[1].equals("error")) {
      invocation.failed(errorType(exchange), payload);
    }
  }

  private void credentials(HttpExchange exchange) throws IOException {
    try (exchange) {
      credentialsGiven.incrementAndGet();
      var token = exchange.getRequestHeaders().getFirst("Authorization");
      if (Credentials.AUTHORIZATION.equals(token)) {
        reply(exchange, 200, Credentials.json(clock.instant()).getBytes(UTF_8));
      } else {
        reply(exchange, 403, new byte[0]);
      }
    }
  }

  private static String errorType(HttpExchange exchange) {
    var type = exchange.getRequestHeaders().getFirst(ERROR_TYPE);
    return type == null ? "" : type;
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), UTF_8);
  }

  private static void accepted(HttpExchange exchange) throws IOException {
    reply(exchange, 202, "{\"status\":\"OK\"}".getBytes(UTF_8));
  }

  private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
