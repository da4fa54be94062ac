package parlor.host.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parlor.audit.Deed;
import parlor.tenant.Language;

class WordsTest {
  @ParameterizedTest
  @EnumSource(Deed.class)
  void whatever_is_done_has_words_in_both_languages(Deed deed) {
    for (var language : Language.values()) {
      assertThat(Words.in(language).text("deed." + DeskPage.name(deed))).isNotBlank();
    }
  }
}
