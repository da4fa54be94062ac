package parlor.models;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import parlor.answers.model.Embedded;
import parlor.answers.model.Embeddings;
import parlor.answers.model.Failure;
import parlor.model.EmbeddingSetting;
import parlor.model.ModelSetting;

/**
 * Vectors of any server that speaks OpenAI's {@code /v1/embeddings}. Redirects are not followed:
 * what visitors write goes to the configured address or nowhere.
 */
public final class OpenAiEmbeddings implements Embeddings {
  /** In bytes: 64 texts of 4,096 dimensions, each written out. */
  private static final long MOST = 8 << 20;

  private static final Duration CONNECT = Duration.ofSeconds(2);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();
  private final EmbeddingSetting setting;
  private final URI address;
  private final Optional<String> key;

  /**
   * Reaches for nothing yet.
   *
   * @param key sent as a bearer token
   */
  OpenAiEmbeddings(EmbeddingSetting setting, ModelSetting.OpenAi server, Optional<String> key) {
    this.setting = setting;
    this.address = ServerAddress.embeddings(server);
    this.key = key;
  }

  @Override
  public String mark() {
    return setting.mark();
  }

  @Override
  public Embedded of(Kind kind, List<String> texts, Duration limit) throws InterruptedException {
    var prefix = kind == Kind.QUESTION ? setting.question() : setting.passage();
    var body =
        EmbeddingJson.openAi(setting.model().id(), texts.stream().map(prefix::concat).toList());
    // The limit holds to the reply's last byte; the client's own time-out ends with its head.
    var reply =
        http.sendAsync(request(body), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST));
    try {
      return read(reply.get(limit.toNanos(), TimeUnit.NANOSECONDS), texts.size());
    } catch (TimeoutException e) {
      return failed(Failure.TIMED_OUT);
    } catch (ExecutionException e) {
      boolean connected = !(e.getCause() instanceof java.net.ConnectException);
      boolean io = e.getCause() instanceof IOException;
      return failed(io && connected ? Failure.CUT : Failure.UNREACHABLE);
    } finally {
      giveUp(reply);
    }
  }

  private static void giveUp(CompletableFuture<?> reply) {
    reply.cancel(true);
  }

  private HttpRequest request(String body) {
    var request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(body));
    key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    return request.build();
  }

  private static Embedded read(HttpResponse<byte[]> response, int wanted) {
    var text = new String(response.body(), UTF_8);
    return response.statusCode() == 200
        ? EmbeddingJson.vectors(text, wanted)
        : failed(OpenAiJson.failure(response.statusCode(), text));
  }

  private static Embedded failed(Failure why) {
    return new Embedded.Failed(why);
  }
}
