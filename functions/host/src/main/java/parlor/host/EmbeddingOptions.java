package parlor.host;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parlor.model.EmbeddingSetting;
import parlor.model.ModelSetting;
import parlor.model.Price;
import picocli.CommandLine.Option;

/** Which model finds content by its meaning; without one it is found by its words. */
final class EmbeddingOptions {
  @Option(
      names = "--embeddings-url",
      description = "A server that speaks OpenAI's /v1/embeddings, such as http://127.0.0.1:8080.")
  private @Nullable URI url;

  @Option(
      names = "--embeddings-model",
      defaultValue = "default",
      description =
          "What the server calls the model (${DEFAULT-VALUE}). For questions in other languages"
              + " than the content's it must be a multilingual one.")
  private String name = "default";

  @Option(names = "--embeddings-key-file", description = "File that holds that server's API key.")
  private @Nullable Path keyFile;

  @Option(
      names = "--embeddings-plain-http",
      description = "Allow http:// to a server that is not this machine.")
  private boolean plainHttp;

  @Option(
      names = "--embeddings-question-prefix",
      defaultValue = "",
      description = "Written before a question; models of the E5 family want 'query: '.")
  private String question = "";

  @Option(
      names = "--embeddings-passage-prefix",
      defaultValue = "",
      description = "Written before content; models of the E5 family want 'passage: '.")
  private String passage = "";

  /** What the options say, or else {@code listed}. */
  Optional<EmbeddingSetting> setting(String listed) throws CannotStart {
    if (url != null) {
      var server = new ModelSetting.OpenAi("search", name, url, plainHttp, Price.FREE);
      return Optional.of(new EmbeddingSetting(server, question, passage));
    }
    try {
      return EmbeddingSetting.read(listed, question, passage);
    } catch (IllegalArgumentException e) {
      throw new CannotStart("PARLOR_EMBEDDINGS: " + e.getMessage());
    }
  }

  Optional<String> key() throws CannotStart {
    return SecretFile.read("--embeddings-key-file", keyFile);
  }
}
