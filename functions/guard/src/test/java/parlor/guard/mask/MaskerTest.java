package parlor.guard.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parlor.guard.text.Normalised;

class MaskerTest {
  private static final Masker MASKER = new Masker(Masker.REGIONS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "my card is 4111 1111 1111 1111 ok | my card is [card] ok",
        "4111-1111-1111-1111 | [card]",
        "４１１１１１１１１１１１１１１１ | [card]",
        "tarjeta 3782 822463 10005. | tarjeta [card].",
        "visa4111111111111111 | visa[card]",
        "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 | [card]",
        "IBAN: es91 2100 0418 4502 0005 1332, gracias | IBAN: [iban], gracias",
        "GB82WEST12345698765432 | [iban]",
        "ssn 123-45-6789 | ssn [us-ssn]",
        "my social security number is 123456789 | my social security number is [us-ssn]",
        "mi dni es 12345678Z | mi dni es [dni]",
        "12.345.678-Z | [dni]",
        "mi dni es 12345678 | mi dni es [dni]",
        "NIE x-1234567-l | NIE [nie]",
        "my password is hunter22 thanks | my password is [password] thanks",
        "La contraseña es: gato-Azul9 y llego | La contraseña es: [password] y llego",
        "my password is sunshine | my password is [password]",
        "Mi contraseña es \"verano azul\" | Mi contraseña es \"[password]\"",
        "clave: 9F2k!x, usuario ana | clave: [password], usuario ana",
        "use AKIAIOSFODNN7EXAMPLE | use [api-key]",
        "ghp_0123456789abcdefghijABCDEFGHIJ012345 | [api-key]",
        "api key: 8f14e45fceea167a5a36dedd4bea2543 | api key: [api-key]",
        "cvv 123 | cvv [card-code]",
        "mi pin es 4821 | mi pin es [card-code]",
        "write to ana.ruiz@example.com or ANA.RUIZ@example.com | write to [email 1] or [email 1]",
        "call +34 612 345 678 | call [phone 1]",
        "My card is 4111 1111 11 | My card is [card …]",
        "llámame al 612345678 | llámame al [phone 1]",
        "(541) 754-3010 is mine | [phone 1] is mine",
        "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq | [crypto-wallet]",
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa | [crypto-wallet]",
        "from 81.2.69.142 | from [ip-address]",
        "My card for the booking is 4111 1111 1111 1111 | My card for the booking is [card]",
        "I paid the booking, 4111-1111-1111-1111, twice | I paid the booking, [card], twice",
        "La tarjeta de la reserva es 4111111111111111 | La tarjeta de la reserva es [card]",
        "charge my order to 5500 0000 0000 0004 | charge my order to [card]",
        "my phone for the booking is 612 345 678 | my phone for the booking is [phone 1]",
        "nino AB 12 34 56 C | nino [uk-nino]",
        "AB 12 34 56 C | [uk-nino]",
        "my ni number is ab-12-34-56-c | my ni number is [uk-nino]",
        "Zanahoria55z is my password | [password] is my password",
        "It is Zanahoria55z, which is my password | It is [password], which is my password",
        "The password I set was Zanahoria55z | The password I set was [password]",
        "I log in with Zanahoria55z as the password | I log in with [password] as the password",
        "la contraseña que puse fue Zanahoria55z | la contraseña que puse fue [password]",
        "Zanahoria55z es mi contraseña | [password] es mi contraseña",
        "Uso Zanahoria55z como contraseña | Uso [password] como contraseña",
        "my passphrase is correct horse battery staple | my passphrase is [password]",
        "Mi frase de contraseña es caballo correcto pila grapa |"
            + " Mi frase de contraseña es [password]",
        "contraseña que uso: Zanahoria55z | contraseña que uso: [password]",
        "My password used to be Zanahoria55z | My password used to be [password]",
        "contraseña = Mi perro Toby | contraseña = [password]",
        "my pass: sunshine | my pass: [password]",
        "536904399, which is my social security number |"
            + " [us-ssn], which is my social security number",
        "4111/1111/1111/1111 | [card]",
        "my card number: 4111 1111 1111 1112 | my card number: [card]",
        "I paid with 4111 1111 1111 1111 on 12.05.26 | I paid with [card] on 12.05.26",
        "llámame al 612345678 el 15.06.26 a las 21:00 |"
            + " llámame al [phone 1] el 15.06.26 a las 21:00",
        "mi cuenta bancaria: 21000418450200051332 | mi cuenta bancaria: [bank-number]",
        "CLABE 032180000118359719 | CLABE [bank-number]"
      })
  void personal_data_is_masked(String text, String masked) {
    assertThat(mask(text).forModel()).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "room 4111",
        "Is room 4111 free from 2026-12-24 to 2026-12-26?",
        "my order number is 612345678",
        "pedido 4111111111111111",
        "call me about order 612345678",
        "tracking 9400 1118 9922 3197 4284 90",
        "ISBN 978-3-16-148410-0",
        "it costs 1.234.567,89 € or $4111111111111111",
        "24/12/2026 a las 19:30",
        "2026-12-24 10:30:45",
        "40.416775, -3.703790",
        "version 10.12.3.14 of the app",
        "my password is not working",
        "my password is wrong, can you reset it?",
        "mi contraseña es incorrecta",
        "la clave es la puntualidad",
        "I forgot my password: how do I reset it",
        "what is the password policy",
        "4111 1111 1111 1112",
        "12345678A",
        "we are 12 adults and 3 children, 2 rooms",
        "Mesa para dos el 15.06.26 a las 21:00",
        "Mesa para dos el 15-06-26 a las 21:00",
        "MESA PARA DOS EL 15 06 26 A LAS 21",
        "El niño nació el 15.06.26 a las 10",
        "Arriving 21-08-26 17.30, leaving 24-08-26 11.00",
        "Appointment 2026-04-25 20.15, 25-11-2026 1245",
        "del 12-15.08.26 o 2026/08/12 - 2026/08/15 14.30-16.00",
        "El albarán 4622 7997 5163",
        "Reservé con el número ES6863510644",
        "The code on my receipt is 603-24-6139",
        "incidencia 2026/716046",
        "My membership card number is 6035 1122 3344 5566",
        "I paid 3.001.234.567 COP",
        "I paid COP 300 123 4567",
        "bus pass: monthly",
        "the pool pass: monthly or yearly?",
        "Windows11 is my password manager",
        "my passphrase is not accepted on the new page",
        "my passphrase is wrong since yesterday morning",
        "my passphrase is correct every single time",
        "password page: AB12345",
        "reserva CVC-3989-000",
        "my passphrase is longer than you allow here",
        "contraseña = no la recuerdo",
        "AB123456 was for the password reset",
        "I asked for the password and my booking is AB12345",
        "the password page for order AB123456 is down",
        "4111/1111/1111/1112",
        "[card] and [email 1], my password is [password]"
      })
  void what_is_nobodys_passes(String text) {
    assertThat(mask(text).forModel()).isEqualTo(text);
  }

  @Test
  void a_number_over_two_lines_is_one() {
    assertThat(mask("4111 1111\n1111 1111").forModel()).isEqualTo("[card]");
  }

  @Test
  void a_card_over_two_messages_is_kept_in_neither() {
    var first = mask("my card is 4111 1111");
    assertThat(first.kept()).isEqualTo("my card is [card …]");
    var second = MASKER.mask(Normalised.of("1111 1111 thanks"), first.kept());
    assertThat(second.kept()).isEqualTo("[card] thanks");
  }

  @Test
  void figures_that_were_too_few_to_tell_are_completed_by_the_next_message() {
    var second = MASKER.mask(Normalised.of("1111 1111 1111"), "4111");
    assertThat(second.kept()).doesNotContain("1111");
  }

  @Test
  void a_social_security_number_over_two_messages_is_masked() {
    var first = mask("my ssn is 536-90");
    assertThat(first.kept()).isEqualTo("my ssn is [us-ssn …]");
    assertThat(MASKER.mask(Normalised.of("4399"), first.kept()).kept()).isEqualTo("[us-ssn]");
    assertThat(MASKER.mask(Normalised.of("90-4399"), "my ssn is 536").kept()).isEqualTo("[us-ssn]");
  }

  @ParameterizedTest
  @CsvSource({
    "use sk_live_51HaB2,c9QwErTy77uIoP",
    "here is the key ghp_0123abcd,4567efghijABCDEFGHIJ012345",
    "my api key is 8f14e45fceea,167a5a36dedd4bea2543",
    "use ghp_0123456789abcdefghijABC,DEFghij012345",
  })
  void a_key_over_two_messages_is_kept_in_neither(String one, String other) {
    var first = mask(one).kept();
    assertThat(MASKER.mask(Normalised.of(other), first).kept()).isEqualTo("[api-key]");
  }

  @ParameterizedTest
  @CsvSource({
    "El albarán 4622 7997 5163,2 cajas faltan",
    "4622 7997 5163,2 cajas faltan",
    "my card is 4111 1111 1111,21:00 please",
    "my card is 4111 1111 1111,15.06.26",
    "my ssn is 536-90,2 people",
    "use ghp_0123456789abcdefghijABCDEFGHIJ012345,AB1234567",
  })
  void what_does_not_go_on_with_a_number_stays(String one, String other) {
    assertThat(MASKER.mask(Normalised.of(other), mask(one).kept()).kept()).isEqualTo(other);
  }

  @Test
  void an_account_over_two_messages_is_kept_in_neither() {
    var first = mask("ES91 2100 0418 4502");
    assertThat(first.kept()).isEqualTo("[iban …]");
    assertThat(MASKER.mask(Normalised.of("0005 1332"), first.kept()).kept()).isEqualTo("[iban]");
  }

  @ParameterizedTest
  @CsvSource({
    "my password is,hunter2,[password]",
    "la contraseña es:,Verano2024!,[password]",
    "and the cvv is,123,[card-code]",
    "el cvv,123 gracias,[card-code] gracias",
    "the cvv is,(123),[card-code]",
    "My password,is Zanahoria55z,is [password]",
    "Mi contraseña,es: Zanahoria55z,es: [password]",
    "My password,Zanahoria55z,[password]",
    "I will tell you my password in the next message,Zanahoria88y,[password]",
    "Te paso mi contraseña en el siguiente mensaje,Zanahoria88y gracias,[password] gracias",
  })
  void a_secret_that_is_told_in_the_next_message_is_masked_there(
      String before, String text, String kept) {
    assertThat(MASKER.mask(Normalised.of(text), before).kept()).isEqualTo(kept);
    assertThat(MASKER.mask(Normalised.of(text), "hello\n" + before).kept()).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "what is the wifi password?,thanks a lot",
    "I forgot my password,can you help me",
    "my password is,not working",
    "my booking reference is ES7890123456,two persons",
    "do you need the cvv?,no",
    "I forgot my password,ana.perez@example.com",
    "I forgot my password,+34600123456",
    "I forgot my password,AB12345",
    "no recuerdo la clave,REF-20931 es mi pedido",
    "do you need my security code?,300 euros is it?",
    "I forgot my password,is it possible to reset it?",
    "Can you tell me my password?,AB123456",
    "I will send you my password later,thanks",
  })
  void what_follows_and_is_no_secret_stays(String before, String text) {
    assertThat(mask(before).spans()).isEmpty();
    assertThat(MASKER.mask(Normalised.of(text), before).kept()).isEqualTo(text);
  }

  @Test
  void an_address_and_a_telephone_stay_marked_in_what_is_kept() {
    var masked = mask("card 4111111111111111, ana@example.com");
    assertThat(masked.kept()).isEqualTo("card [card], ana@example.com");
    assertThat(masked.marks()).containsExactly(new Span(Kind.EMAIL, 13, 28));
  }

  @Test
  void health_and_a_bank_are_warned_of_and_stay() {
    var masked = mask("I was diagnosed with diabetes; bank account at my bank");
    assertThat(masked.warnings()).containsExactlyInAnyOrder(Warning.HEALTH, Warning.BANK);
    assertThat(masked.spans()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "My account number is 12345678",
        "mi cuenta bancaria: 21000418450200051332",
        "CLABE 032180000118359719",
        "número de cuenta 2100 0418 45 0200051332"
      })
  void a_number_that_is_called_an_account_s_is_warned_of(String text) {
    assertThat(mask(text).warnings()).containsExactly(Warning.BANK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"I have an account", "my account number is wrong", "mi cuenta es nueva"})
  void an_account_without_a_number_is_not(String text) {
    assertThat(mask(text).warnings()).isEmpty();
  }

  private static Masked mask(String text) {
    return MASKER.mask(Normalised.of(text));
  }
}
