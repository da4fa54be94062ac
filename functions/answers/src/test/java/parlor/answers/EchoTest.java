package parlor.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlor.answers.Echo.Kind;
import parlor.tenant.Language;

/** What a sentence says that names no passage. */
class EchoTest {
  private static final List<Passage> NAMED =
      List.of(
          passage(
              Language.EN,
              "Do you have a pool?",
              "Breakfast is served from 8:30 to 10:30. It is included in every price. Dogs are not"
                  + " allowed in the rooms. Parking costs 12 € a night."),
          passage(Language.ES, "Niños", "Las cunas son gratis. No se admiten perros."));

  private static Passage passage(Language language, String title, String text) {
    return new Passage("id", language, title, text, Optional.empty(), 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Breakfast is from 8:30 to 10:30. | REPEATED",
        "We serve breakfast from 8.30. | REPEATED",
        "It is included in the price. | REPEATED",
        "And dogs are not allowed. | REPEATED",
        "Parking is 12 € a night. | REPEATED",
        "Las cunas son gratis. | REPEATED",
        "No admiten perros. | REPEATED",
        "Enjoy it. | COURTESY",
        "Great question! | COURTESY",
        "I hope this helps, have a great day! | COURTESY",
        "Let me know if you have any other questions. | COURTESY",
        "¡Que lo disfrutes! | COURTESY",
        "Si necesitas algo más, aquí estoy. | COURTESY",
        "🎉 | COURTESY",
        "** | COURTESY",
        "Yes. | CLAIM",
        "You can. | CLAIM",
        "We have a pool. | CLAIM",
        "We have a heated rooftop pool. | CLAIM",
        "Breakfast is from 7:30. | CLAIM",
        "Breakfast is from 10 to 30. | CLAIM",
        "Breakfast is free. | CLAIM",
        "Dogs are allowed in the rooms. | CLAIM",
        "Breakfast is not included. | CLAIM",
        "Parking costs 12 $ a night. | CLAIM",
        "Parking is included. | CLAIM",
        "A full refund is always given within ten years. | CLAIM",
        "Enjoy the casino! | CLAIM",
        "Los perros son gratis. | CLAIM",
        "Se admiten perros. | CLAIM",
        "早餐免费 | CLAIM",
        "99 | CLAIM"
      })
  void it_claims_what_no_sentence_there_says(String sentence, Kind kind) {
    var echo = new Echo();
    NAMED.forEach(echo::name);
    assertThat(echo.of(sentence)).isEqualTo(kind);
  }
}
