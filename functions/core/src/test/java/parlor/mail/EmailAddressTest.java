package parlor.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmailAddressTest {
  @Test
  void the_domain_is_one_however_it_is_written() {
    assertThat(EmailAddress.parse(" Elena.Ruiz+web@Casa.EXAMPLE "))
        .contains(new EmailAddress("Elena.Ruiz+web@casa.example"));
  }

  @Test
  void a_domain_in_other_letters_is_written_as_hosts_are() {
    assertThat(EmailAddress.parse("ana@Peña.example"))
        .contains(new EmailAddress("ana@xn--pea-8ma.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "elena@casa.example\r\nBcc: all@example.com",
        "elena@casa.example, all@example.com",
        "Elena <elena@casa.example>",
        "elena@casa",
        "elena@@casa.example",
        ".elena@casa.example",
        "elena@-casa.example",
        "elena@casa.example\n",
        "élena@casa.example",
        "elena@peña..example",
        "elena@pe ña.example",
        "elena@straße.example",
        "\"a b\"@casa.example",
        "elena@[127.0.0.1]",
        "",
      })
  void nothing_but_one_plain_address_is_one(String text) {
    assertThat(EmailAddress.parse(text + " x".repeat(text.endsWith("\n") ? 1 : 0))).isEmpty();
  }

  @Test
  void it_is_as_long_as_mail_allows_and_no_longer() {
    assertThat(EmailAddress.parse("a".repeat(64) + "@casa.example")).isPresent();
    assertThat(EmailAddress.parse("a".repeat(65) + "@casa.example")).isEmpty();
    assertThat(EmailAddress.parse("a@" + "b.".repeat(130) + "example")).isEmpty();
  }
}
