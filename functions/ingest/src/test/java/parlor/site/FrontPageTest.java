package parlor.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FrontPageTest {
  private static Optional<String> accent(String head) {
    return FrontPage.of(Jsoup.parse("<html><head>" + head + "</head><body></body></html>"))
        .accent();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "<meta name='theme-color' content=' #B3261E '>, #b3261e",
        "<meta name='msapplication-TileColor' content='#2b5797'>, #2b5797",
        "<link rel='mask-icon' href='/i.svg' color='#5bbad5'>, #5bbad5",
        "<style>:root { --brand-color: #c40; }</style>, #cc4400",
        "<style>body{--wp--preset--color--primary:#7a3db8;}</style>, #7a3db8",
      })
  void a_colour_is_taken_from_where_a_site_names_its_own(String head, String accent) {
    assertThat(accent(head)).contains(accent);
  }

  @Test
  void shades_are_nobody_s_colour_and_the_next_place_is_asked() {
    assertThat(accent("<meta name='theme-color' content='#ffffff'>")).isEmpty();
    assertThat(
            accent(
                "<meta name='theme-color' content='#ffffff'>"
                    + "<style>:root{--text-color:#aa0000;--accent:#0a5}</style>"))
        .contains("#00aa55");
    assertThat(accent("<style>:root{--primary: url(x)}</style>")).isEmpty();
  }
}
