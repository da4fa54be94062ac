package parlor.models;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import parlor.answers.model.Ending;
import parlor.answers.model.Failure;
import parlor.answers.model.Model;
import parlor.answers.model.Prompt;
import parlor.model.ModelSetting;

/**
 * A model of any server that speaks OpenAI's chat completions: vLLM, llama.cpp, Ollama, TGI. It is
 * asked to stream, and may answer whole. Redirects are not followed: what visitors write goes to
 * the configured address or nowhere.
 */
public final class OpenAiModel implements Model {
  /** In bytes; an answer's few hundred tokens take a tenth of it in chunks of JSON. */
  private static final long MOST = 2 << 20;

  private static final Duration CONNECT = Duration.ofSeconds(2);

  private final HttpClient http;
  private final URI address;
  private final String model;
  private final Optional<String> key;

  private OpenAiModel(URI address, String model, Optional<String> key) {
    this.address = address;
    this.model = model;
    this.key = key;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
  }

  /**
   * Reaches for nothing yet.
   *
   * @param key sent as a bearer token
   */
  public static OpenAiModel of(ModelSetting.OpenAi setting, Optional<String> key) {
    return new OpenAiModel(ServerAddress.completions(setting), setting.id(), key);
  }

  @Override
  public Ending write(Prompt prompt, Consumer<String> pieces) throws InterruptedException {
    var json = new OpenAiJson(pieces);
    HttpResponse<InputStream> response;
    try {
      response = http.send(request(prompt), BodyHandlers.ofInputStream());
    } catch (HttpTimeoutException e) {
      return new Ending.Failed(Failure.TIMED_OUT);
    } catch (IOException e) {
      return new Ending.Failed(Failure.UNREACHABLE);
    }
    // Closing a body before its end closes the connection.
    try (var body = new Capped(response.body(), MOST)) {
      return read(response, body, json);
    } catch (Capped.TooMuch e) {
      return new Ending.Failed(Failure.MALFORMED);
    } catch (IOException e) {
      if (Thread.interrupted() || e instanceof InterruptedIOException) {
        throw new InterruptedException();
      }
      return new Ending.Failed(Failure.CUT);
    }
  }

  private HttpRequest request(Prompt prompt) {
    var request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream, application/json")
            .POST(BodyPublishers.ofString(OpenAiJson.request(model, prompt)));
    key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    return request.build();
  }

  private static Ending read(HttpResponse<?> response, InputStream body, OpenAiJson json)
      throws IOException {
    if (response.statusCode() != 200) {
      var why = new String(body.readNBytes(64 << 10), UTF_8);
      return new Ending.Failed(OpenAiJson.failure(response.statusCode(), why));
    }
    var type = response.headers().firstValue("Content-Type").orElse("");
    if (type.startsWith("text/event-stream")) {
      return stream(new ServerSentEvents(body), json);
    }
    if (!type.startsWith("application/json")) {
      return new Ending.Failed(Failure.MALFORMED);
    }
    var whole = new String(body.readAllBytes(), UTF_8);
    return json.take(whole).<Ending>map(Ending.Failed::new).orElseGet(json::ending);
  }

  private static Ending stream(ServerSentEvents events, OpenAiJson json) throws IOException {
    for (var data = events.next(); data.isPresent(); data = events.next()) {
      if (data.get().equals("[DONE]")) {
        break;
      }
      var failure = json.take(data.get());
      if (failure.isPresent()) {
        return new Ending.Failed(failure.get());
      }
    }
    return json.ending();
  }
}
