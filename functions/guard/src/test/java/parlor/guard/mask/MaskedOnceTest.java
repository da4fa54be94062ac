package parlor.guard.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parlor.guard.text.Normalised;

/** Valid numbers in whatever dress, from a seed. */
class MaskedOnceTest {
  private static final Masker MASKER = new Masker(Masker.REGIONS);
  private static final List<String> AROUND =
      List.of("", "hello ", "my card is ", "aquí está: ", "pay with it: ", "es este ", "(");

  private final Random random = new Random(20261124);

  @Test
  void a_valid_card_is_masked_in_any_dress() {
    for (int i = 0; i < 3_000; i++) {
      gone(grouped(card(), 4), Kind.CARD);
    }
  }

  @Test
  void a_valid_account_is_masked_in_any_dress() {
    for (int i = 0; i < 3_000; i++) {
      var number = iban();
      gone(grouped(random.nextBoolean() ? number.toLowerCase(Locale.ROOT) : number, 4), Kind.IBAN);
    }
  }

  @Test
  void a_valid_dni_is_masked_in_any_dress() {
    for (int i = 0; i < 3_000; i++) {
      int value = random.nextInt(100_000_000);
      var letter = "TRWAGMYFPDXBNJZSQVHLCKE".charAt(value % 23);
      var parted = random.nextBoolean() ? "-" : "";
      gone(wide(String.format("%08d", value)) + parted + letter, Kind.DNI);
    }
  }

  private void gone(String number, Kind kind) {
    var before = AROUND.get(random.nextInt(AROUND.size()));
    var text = before + number + (random.nextBoolean() ? "." : " thanks");
    var masked = MASKER.mask(Normalised.of(text));
    assertThat(masked.spans())
        .as(text)
        .containsExactly(new Span(kind, before.length(), before.length() + number.length()));
    var again = MASKER.mask(Normalised.of(masked.forModel()));
    assertThat(again.forModel()).isEqualTo(masked.forModel());
    assertThat(again.spans()).isEmpty();
  }

  private String card() {
    var starts = List.of("4", "51", "55", "2221", "2720", "6011", "65");
    var digits = new StringBuilder(starts.get(random.nextInt(starts.size())));
    while (digits.length() < 15) {
      digits.append(random.nextInt(10));
    }
    for (char check = '0'; check <= '9'; check++) {
      var whole = digits.toString() + check;
      if (Cards.isLuhn(whole, 0, 16)) {
        return whole;
      }
    }
    throw new IllegalStateException();
  }

  private String iban() {
    var body = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      body.append(random.nextInt(10));
    }
    var rest = new BigInteger(body + "142800").mod(BigInteger.valueOf(97));
    return "ES" + String.format("%02d", 98 - rest.intValue()) + body;
  }

  private String grouped(String number, int size) {
    var gap = List.of("", " ", "-", "\n", "  ").get(random.nextInt(5));
    var out = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      out.append(i > 0 && i % size == 0 ? gap : "").append(number.charAt(i));
    }
    return wide(out.toString());
  }

  private String wide(String text) {
    if (random.nextInt(4) > 0) {
      return text;
    }
    var out = new StringBuilder();
    text.chars().forEach(c -> out.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)));
    return out.toString();
  }
}
