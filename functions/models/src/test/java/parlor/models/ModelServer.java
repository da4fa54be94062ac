package parlor.models;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A model's server, on a real socket; a test says how it answers the next call. */
public final class ModelServer implements AutoCloseable {
  /** Writes a reply, its head first. */
  @FunctionalInterface
  public interface Reply {
    void write(HttpExchange exchange) throws IOException, InterruptedException;
  }

  /** A request as it came. */
  public record Request(String path, List<String> authorization, String body) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile Reply reply = exchange -> exchange.sendResponseHeaders(500, -1);

  private volatile CompletableFuture<Boolean> deserted = new CompletableFuture<>();

  public ModelServer() {
    // As model servers do: a token must not wait for the acknowledgement of the one before.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public void replies(Reply next) {
    reply = next;
  }

  public List<Request> requests() {
    return requests;
  }

  /** As if nobody had asked yet. */
  public void forget() {
    requests.clear();
    deserted = new CompletableFuture<>();
  }

  /** Whether a reply could not be written because nobody reads any more; waited for. */
  public boolean isDeserted() {
    return deserted.completeOnTimeout(false, 20, TimeUnit.SECONDS).join();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Begins a reply of unknown length. */
  public static OutputStream begin(HttpExchange exchange, String type) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, 0);
    return exchange.getResponseBody();
  }

  /** A reply that is known whole. */
  public static Reply whole(int status, String type, byte[] body) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    };
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange;
        InputStream in = exchange.getRequestBody()) {
      var body = new String(in.readAllBytes(), UTF_8);
      var authorization = exchange.getRequestHeaders().getOrDefault("Authorization", List.of());
      requests.add(new Request(exchange.getRequestURI().toString(), authorization, body));
      reply.write(exchange);
    } catch (IOException e) {
      deserted.complete(true);
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
