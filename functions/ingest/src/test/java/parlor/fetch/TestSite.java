package parlor.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real site on this machine, page by page what a test wants it to be. */
public final class TestSite implements AutoCloseable {
  /** Answers one request, badly if it likes. */
  @FunctionalInterface
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Answer> pages = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private TestSite(HttpServer server) {
    this.server = server;
  }

  public static TestSite start() throws IOException {
    return start("127.0.0.1", 0);
  }

  static TestSite start(String address, int port) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(address), port), 50);
    var site = new TestSite(server);
    server.createContext("/", site::answer);
    server.setExecutor(site.threads);
    server.start();
    return site;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().toString();
      requests.add(path);
      pages.getOrDefault(path, TestSite::nothing).to(exchange);
    }
  }

  private static void nothing(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(404, -1);
  }

  public void on(String path, Answer answer) {
    pages.put(path, answer);
  }

  /** A page in HTML, UTF-8. */
  public void html(String path, String html) {
    on(path, exchange -> send(exchange, "text/html; charset=utf-8", html.getBytes(UTF_8)));
  }

  public void bytes(String path, String type, byte[] bytes) {
    on(path, exchange -> send(exchange, type, bytes));
  }

  public void status(String path, int status) {
    on(path, exchange -> exchange.sendResponseHeaders(status, -1));
  }

  public void redirect(String path, String location) {
    on(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", location);
          exchange.sendResponseHeaders(302, -1);
        });
  }

  public static void send(HttpExchange exchange, String type, byte[] bytes) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  public void remove(String path) {
    pages.remove(path);
  }

  /** Paths asked for, in order. */
  public List<String> requests() {
    return requests;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
