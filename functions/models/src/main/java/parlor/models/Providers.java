package parlor.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import parlor.answers.model.Embeddings;
import parlor.answers.model.Model;
import parlor.answers.model.Models;
import parlor.answers.model.Offer;
import parlor.aws.Aws;
import parlor.model.EmbeddingSetting;
import parlor.model.ModelSetting;

/** Makes a deployment's models from their settings. Making them reaches for nothing. */
public final class Providers {
  private Providers() {}

  /** For where a reply is whole anyway: models of Bedrock are asked in one piece. */
  public static Models whole(List<ModelSetting> settings, Aws aws) {
    return models(settings, bedrock -> BedrockModel.of(bedrock, aws), Map.of());
  }

  /**
   * For a host that streams. AWS is needed only where a model of Bedrock is named.
   *
   * @param keys by a model's name; each is sent to that model's server alone
   */
  public static Models streamed(
      List<ModelSetting> settings, String region, Map<String, String> keys) {
    return models(settings, bedrock -> BedrockStream.of(bedrock, Aws.of(region)), keys);
  }

  /** What makes a deployment's vectors; a server of its own is asked without a key. */
  public static Embeddings embeddings(EmbeddingSetting setting, Aws aws) {
    return switch (setting.model()) {
      case ModelSetting.Bedrock wanted -> new BedrockEmbeddings(setting, wanted, aws);
      case ModelSetting.OpenAi wanted -> new OpenAiEmbeddings(setting, wanted, Optional.empty());
    };
  }

  /**
   * The same where AWS is needed only if they are Bedrock's.
   *
   * @param key sent to their server alone
   */
  public static Embeddings embeddings(
      EmbeddingSetting setting, String region, Optional<String> key) {
    return setting.model() instanceof ModelSetting.OpenAi wanted
        ? new OpenAiEmbeddings(setting, wanted, key)
        : embeddings(setting, Aws.of(region));
  }

  private static Models models(
      List<ModelSetting> settings,
      Function<ModelSetting.Bedrock, Model> bedrock,
      Map<String, String> keys) {
    var models = new LinkedHashMap<String, Offer>();
    for (var setting : settings) {
      var model =
          switch (setting) {
            case ModelSetting.Bedrock wanted -> bedrock.apply(wanted);
            case ModelSetting.OpenAi wanted ->
                OpenAiModel.of(wanted, Optional.ofNullable(keys.get(wanted.name())));
          };
      models.put(setting.name(), new Offer(model, setting.price()));
    }
    return new Models(models);
  }
}
