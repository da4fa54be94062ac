package parlor.models;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import parlor.model.EmbeddingSetting;
import parlor.model.ModelSetting;
import parlor.model.Price;
import tools.jackson.databind.json.JsonMapper;

/** A server that speaks {@code /v1/embeddings}, on a real socket; a test says how it makes them. */
public final class EmbeddingServer implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Function<String, float[]> model;
  private final AtomicInteger calls = new AtomicInteger();
  private volatile int status = 200;

  public EmbeddingServer(Function<String, float[]> model) {
    this.model = model;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/v1/embeddings", this::answer);
    server.start();
  }

  /** With which status it answers from now on; 200 if it works. */
  public void status(int next) {
    status = next;
  }

  public int calls() {
    return calls.get();
  }

  /** As a host or a test names it. */
  public EmbeddingSetting setting() {
    var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    var open = new ModelSetting.OpenAi("search", "a-model", address, false, Price.FREE);
    return new EmbeddingSetting(open, "", "");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      calls.incrementAndGet();
      var asked = JSON.readTree(exchange.getRequestBody().readAllBytes());
      var reply = JSON.createObjectNode();
      if (status == 200) {
        var data = reply.putArray("data");
        for (var text : asked.path("input")) {
          var one = data.addObject().put("object", "embedding").put("index", data.size() - 1);
          one.set("embedding", JSON.valueToTree(model.apply(text.asString())));
        }
      }
      var body = reply.toString().getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
