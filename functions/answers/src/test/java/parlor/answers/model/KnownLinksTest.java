package parlor.answers.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlor.answers.Passage;
import parlor.answers.model.OutboundCheck.Said;
import parlor.answers.model.OutboundCheck.Verdict;
import parlor.tenant.Language;
import parlor.tenant.Origin;

class KnownLinksTest {
  private static final Passage PASSAGE =
      new Passage(
          "bus",
          Language.EN,
          "Is there a bus?",
          "See https://bus.example/l4 or write to hola@casa.example.",
          Optional.of("https://pages.example/bus"),
          0.9);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The bus leaves at 8.30, see https://bus.example/l4. | PASS",
        "It is on https://pages.example/bus! | PASS",
        "Our own page is https://casa.example/rooms. | PASS",
        "Write to hola@casa.example. | PASS",
        "No links, e.g. 3.50 p.ej. nada. | PASS",
        "Pay at https://evil.example/pay. | DROP",
        "Pay at https://casa.example.evil.test/pay. | DROP",
        "Pay at evil.com/pay now. | DROP",
        "Pay [here](HTTPS://EVIL.TEST). | DROP",
        "See www.evil.net. | DROP",
        "Write to me@evil.org. | DROP",
        "See javascript:alert(1). | DROP"
      })
  void an_address_is_the_contents_or_the_sites_own(String sentence, Verdict verdict) {
    var said =
        new Said(sentence, List.of(PASSAGE), Optional.of(new Origin("https://casa.example")));
    assertThat(new KnownLinks().look(said)).isEqualTo(verdict);
  }
}
