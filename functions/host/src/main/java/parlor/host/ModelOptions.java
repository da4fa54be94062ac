package parlor.host;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parlor.model.ModelList;
import parlor.model.ModelSetting;
import parlor.model.Price;
import picocli.CommandLine.Option;

/** Which models answer; without any, answers are quoted from the content. */
final class ModelOptions {
  @Option(
      names = "--model",
      description =
          "openai (any server that speaks its protocol, with --model-url) or bedrock (with"
              + " --model-name). Without it answers are quoted, and nothing leaves.")
  private @Nullable String kind;

  @Option(names = "--model-url", description = "The server, such as http://127.0.0.1:11434.")
  private @Nullable URI url;

  @Option(
      names = "--model-name",
      defaultValue = "default",
      description = "What the server calls the model (${DEFAULT-VALUE}).")
  private String name = "default";

  @Option(names = "--model-key-file", description = "File that holds the first server's API key.")
  private @Nullable Path keyFile;

  @Option(
      names = "--model-plain-http",
      description = "Allow http:// to a server that is not this machine.")
  private boolean plainHttp;

  @Option(
      names = "--model-price",
      description =
          "Dollars for a million tokens read and written, such as 0.06/0.24. Otherwise a server is"
              + " taken to be free, and Bedrock to cost 3/15.")
  private @Nullable String price;

  @Option(names = "--second-model-url", description = "Asked when the first does not answer.")
  private @Nullable URI secondUrl;

  @Option(
      names = "--second-model-name",
      defaultValue = "default",
      description = "What that server calls the model (${DEFAULT-VALUE}).")
  private String secondName = "default";

  /** What the options say, or else {@code listed}. */
  List<ModelSetting> models(String listed) throws CannotStart {
    var models = new ArrayList<ModelSetting>();
    try {
      switch (kind) {
        case null -> models.addAll(ModelList.read(listed));
        case "openai" -> models.add(openAi("main", name, url, price(Price.FREE)));
        case "bedrock" ->
            models.add(new ModelSetting.Bedrock("main", name, false, price(Price.DEAR)));
        default -> throw new CannotStart("--model is openai or bedrock.");
      }
    } catch (IllegalArgumentException e) {
      throw new CannotStart("PARLOR_MODELS: " + e.getMessage());
    }
    if (secondUrl != null) {
      models.add(openAi("second", secondName, secondUrl, Price.FREE));
    }
    return models;
  }

  Optional<String> key() throws CannotStart {
    return SecretFile.read("--model-key-file", keyFile);
  }

  private Price price(Price otherwise) throws CannotStart {
    try {
      return price == null ? otherwise : Price.parse(price);
    } catch (IllegalArgumentException e) {
      throw new CannotStart("--model-price: " + e.getMessage() + ".");
    }
  }

  private ModelSetting openAi(String called, String id, @Nullable URI server, Price price)
      throws CannotStart {
    if (server == null) {
      throw new CannotStart("--model openai needs --model-url.");
    }
    return new ModelSetting.OpenAi(called, id, server, plainHttp, price);
  }
}
