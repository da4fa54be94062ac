package parlor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parlor.tenant.Language;

class ProblemTextsTest {
  private final Map<Language, Map<String, String>> texts =
      Texts.load(ProblemTexts.class, "problems");

  @Test
  void both_languages_say_the_same_things() {
    assertThat(of(Language.ES).keySet()).isEqualTo(of(Language.EN).keySet());
  }

  @Test
  void every_slug_has_a_title_and_a_detail() {
    for (var slug : Slug.values()) {
      assertThat(of(Language.EN)).containsKeys(slug.text() + ".title", slug.text() + ".detail");
    }
  }

  @Test
  void a_wait_is_said_in_words() {
    var problem = Problem.of(Slug.TOO_MANY_MESSAGES).after(Duration.ofMillis(8_001));
    assertThat(problem.detail(Language.EN)).contains("in 9 seconds");
    assertThat(problem.detail(Language.ES)).contains("en 9 segundos");
    assertThat(Waits.words(Duration.ofDays(9), Language.ES)).isEqualTo("9 días");
    assertThat(Waits.words(Duration.ofSeconds(1), Language.EN)).isEqualTo("1 second");
  }

  private Map<String, String> of(Language language) {
    return texts.getOrDefault(language, Map.of());
  }
}
