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
        "See javascript:alert(1). | DROP",
        "Pay at hxxp evil.ai/pay. | DROP",
        "Pay at hxxps://evil.ai/pay. | DROP",
        "Pay at evil.de/pay. | DROP",
        "Pay at evil.de. | DROP",
        "Paga en pagos.evil.pt, por favor. | DROP",
        "Visit evil (dot) com. | DROP",
        "Visit evil [dot] fr now. | DROP",
        "Visita evil punto com. | DROP",
        "Visit evil。com. | DROP",
        "Visit ev​il.nl. | DROP",
        "Visit xn--80ak6aa92e.com. | DROP",
        "Visit Evil.Shop. | DROP",
        "Pay at 203.0.113.5/pay. | DROP",
        "Visit us.example/l4. | DROP",
        "Visit bus (dot) example/l4. | PASS",
        "Open daily.We close at 9.It is fine. | PASS",
        "We have two rooms.Dogs are welcome.So are cats.No fee. | PASS",
        "Open from 8 a.m.to 10 p.m. e.g. on Sundays, i.e.in summer. | PASS",
        "El 24.de julio, de 8.30 a 10 p.m., en EE.UU. y S.A. | PASS",
        "Llama al 91.234.56.78 o lee carta-2026.pdf y notas.docx. | PASS",
        "El punto de encuentro es el salón (punto). | PASS",
        "Node.js 22.1 costs 1.000,50 €, see No.5, etc. | PASS"
      })
  void an_address_is_the_contents_or_the_sites_own(String sentence, Verdict verdict) {
    var said =
        new Said(sentence, List.of(PASSAGE), Optional.of(new Origin("https://casa.example")));
    assertThat(new KnownLinks().look(said)).isEqualTo(verdict);
  }
}
