package parlor.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before a service and passes everything on, or has a fault; remembers who asked what. */
final class Watch implements AutoCloseable {
  private static final Set<String> HOP_BY_HOP =
      Set.of("host", "connection", "content-length", "expect", "upgrade", "transfer-encoding");

  private static final Set<String> CHECKSUMS = Set.of("x-amz-crc32", "ETag");

  /** One request: the operation (or method), and whether credentials were used. */
  record Seen(String operation, boolean signed) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI service;
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final CountDownLatch never = new CountDownLatch(1);
  private volatile Fault fault = Fault.NONE;

  private Watch(URI service) throws IOException {
    this.service = service;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  static Watch before(URI service) {
    try {
      return new Watch(service);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What was asked since the last time this was called. */
  List<Seen> takeSeen() {
    var taken = List.copyOf(seen);
    seen.clear();
    return taken;
  }

  /** From now on every request waits for ever. */
  void hang() {
    has(Fault.HANGING);
  }

  /** What happens to every request from now on. */
  void has(Fault now) {
    fault = now;
  }

  @Override
  public void close() {
    never.countDown();
    server.stop(0);
    threads.shutdownNow();
    client.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      seen.add(
          new Seen(operation(exchange), exchange.getRequestHeaders().containsKey("Authorization")));
      var now = fault;
      if (now == Fault.HANGING) {
        never.await();
      }
      if (now == Fault.HANGING || now == Fault.DROPPING) {
        return;
      }
      var asked = exchange.getRequestBody().readAllBytes();
      var reply = client.send(request(exchange, asked), HttpResponse.BodyHandlers.ofByteArray());
      reply.headers().map().forEach((name, values) -> copy(exchange, name, values));
      var body = now.body(exchange.getRequestHeaders(), asked, reply.body());
      if (now != Fault.NONE) {
        // Else the SDK would throw away what does not add up, unread.
        CHECKSUMS.forEach(exchange.getResponseHeaders()::remove);
      }
      exchange.sendResponseHeaders(
          now.status(reply.statusCode()), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String operation(HttpExchange exchange) {
    var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    return target == null ? exchange.getRequestMethod() : target.substring(target.indexOf('.') + 1);
  }

  private HttpRequest request(HttpExchange exchange, byte[] body) {
    var builder =
        HttpRequest.newBuilder(service.resolve(exchange.getRequestURI().toString()))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> builder.header(name, value));
              }
            });
    return builder.build();
  }

  private static void copy(HttpExchange exchange, String name, List<String> values) {
    if (!name.startsWith(":") && !HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
      exchange.getResponseHeaders().put(name, values);
    }
  }
}
