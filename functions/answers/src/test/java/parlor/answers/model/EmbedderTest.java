package parlor.answers.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parlor.answers.Faq;
import parlor.answers.FaqEntry;
import parlor.answers.vector.Int8;
import parlor.answers.vector.Vectors;
import parlor.tenant.Language;

class EmbedderTest {
  private static final FaqEntry OLD =
      new FaqEntry("old", "When is breakfast?", "At eight.", Optional.empty());
  private static final FaqEntry NEW =
      new FaqEntry("new", "Is there a sauna?", "Yes.", Optional.empty());

  @Test
  void who_has_no_model_keeps_the_vectors_of_what_stays_and_drops_those_of_what_goes() {
    var vector = Int8.of(new float[] {1, 0, 0});
    var before =
        new Vectors(
            "model",
            3,
            Vectors.NONE.yardstick(),
            Map.of(Vectors.digest(OLD.asText()), vector, Vectors.digest("something gone"), vector));
    var faqs = List.of(new Faq("Casa", Language.EN, List.of(OLD, NEW)));
    var kept = Embedder.keeping().of(faqs, before).vectors();
    assertThat(kept.texts()).containsOnlyKeys(Vectors.digest(OLD.asText()));
    assertThat(kept.mark()).isEqualTo("model");
    assertThat(new Embedder(Optional.empty()).of(faqs, before).vectors()).isEqualTo(Vectors.NONE);
  }
}
