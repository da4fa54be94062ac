package parlor.guard.mask;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Personal numbers nobody has, in the ways people write them; and numbers that are nobody's. */
final class Invented {
  private static final String DNI = "TRWAGMYFPDXBNJZSQVHLCKE";
  private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String MIXED = CAPITALS + "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final List<String> FIRST =
      List.of("4", "4", "51", "52", "53", "54", "55", "2221", "2720", "6011", "65", "3528", "3589");
  private static final List<String> COUNTRIES =
      List.of(
          "DE18n", "ES20n", "GB4a14n", "FR23n", "IT1a22n", "NL4a10n", "PT21n", "BE12n", "IE4a14n",
          "CH17n", "AT16n", "PL24n", "SE20n", "DK14n", "FI14n", "NO11n");
  private static final List<PhoneNumberType> TYPES =
      List.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE);

  private final Random random;
  private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();

  Invented(long seed) {
    random = new Random(seed);
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  String digits(int n) {
    return some("0123456789", n);
  }

  private String some(String of, int n) {
    var text = new StringBuilder();
    for (int i = 0; i < n; i++) {
      text.append(of.charAt(random.nextInt(of.length())));
    }
    return text.toString();
  }

  String card() {
    boolean amex = random.nextInt(6) == 0;
    int length = amex ? 15 : 16;
    var first = amex ? one(List.of("34", "37")) : one(FIRST);
    var most = first + digits(length - 1 - first.length());
    var card = most;
    for (int last = 0; last < 10; last++) {
      card = Cards.isLuhn(most + last, 0, length) ? most + last : card;
    }
    var gap = one(List.of("", "", " ", " ", "-", "  "));
    var written =
        amex
            ? String.join(gap, card.substring(0, 4), card.substring(4, 10), card.substring(10))
            : grouped(card, gap);
    return random.nextInt(20) == 0 ? wide(written) : written;
  }

  private static String grouped(String text, String gap) {
    var written = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      written.append(i > 0 && i % 4 == 0 ? gap : "").append(text.charAt(i));
    }
    return written.toString();
  }

  /** As a Japanese keyboard writes figures. */
  private static String wide(String text) {
    var wide = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      wide.append(c >= '0' && c <= '9' ? (char) (c - '0' + 0xff10) : c);
    }
    return wide.toString();
  }

  String iban() {
    var kind = one(COUNTRIES);
    var body = new StringBuilder();
    int count = 0;
    for (int i = 2; i < kind.length(); i++) {
      char c = kind.charAt(i);
      if (c == 'n' || c == 'a') {
        body.append(c == 'n' ? digits(count) : some(CAPITALS, count));
        count = 0;
      } else {
        count = count * 10 + c - '0';
      }
    }
    int rest = 0;
    var checked = body + kind.substring(0, 2) + "00";
    for (int i = 0; i < checked.length(); i++) {
      char c = checked.charAt(i);
      rest = Character.isDigit(c) ? (rest * 10 + c - '0') % 97 : (rest * 100 + c - 'A' + 10) % 97;
    }
    var iban = String.format(Locale.ROOT, "%s%02d%s", kind.substring(0, 2), 98 - rest, body);
    var written = grouped(iban, one(List.of("", " ", " ", "-")));
    return random.nextInt(5) == 0 ? written.toLowerCase(Locale.ROOT) : written;
  }

  String ssn() {
    int area = 1 + random.nextInt(898);
    int first = area == 666 ? 665 : area;
    var form =
        one(List.of("%03d-%02d-%04d", "%03d-%02d-%04d", "SSN %03d %02d %04d", "SSN: %03d%02d%04d"));
    return String.format(
        Locale.ROOT, form, first, 1 + random.nextInt(99), 1 + random.nextInt(9999));
  }

  String dni() {
    int number = random.nextInt(100_000_000);
    char letter = DNI.charAt(number % 23);
    var plain = String.format(Locale.ROOT, "%08d", number);
    var dotted = plain.substring(0, 2) + "." + plain.substring(2, 5) + "." + plain.substring(5);
    return one(
        List.of(
            plain + letter,
            plain + letter,
            plain + "-" + letter,
            dotted + "-" + letter,
            plain + Character.toLowerCase(letter)));
  }

  String nie() {
    int first = random.nextInt(3);
    int number = random.nextInt(10_000_000);
    char letter = DNI.charAt((first * 10_000_000 + number) % 23);
    char before = "XYZ".charAt(first);
    var form = one(List.of("%c%07d%c", "%c-%07d-%c", "%c%07d-%c"));
    var written = String.format(Locale.ROOT, form, before, number, letter);
    return random.nextInt(4) == 0 ? written.toLowerCase(Locale.ROOT) : written;
  }

  String key() {
    return switch (random.nextInt(10)) {
      case 0 -> "AKIA" + some(CAPITALS + "234567", 15) + "7";
      case 1 -> "ghp_" + some(MIXED, 35) + "1";
      case 2 -> "sk_live_" + some(MIXED, 23) + "4";
      case 3 -> "sk-" + some(MIXED, 47) + "9";
      case 4 -> "xoxb-" + digits(12) + "-" + digits(12) + "-" + some(MIXED, 24);
      case 5 -> "AIza" + some(MIXED, 34) + "0";
      case 6 -> "glpat-" + some(MIXED, 19) + "2";
      case 7 -> "hf_" + some(MIXED, 33) + "8";
      case 8 -> "npm_" + some(MIXED, 35) + "3";
      default -> "SG." + some(MIXED, 22) + "." + some(MIXED, 42) + "6";
    };
  }

  String phone(String region) {
    PhoneNumber number;
    do {
      var like = phones.getExampleNumberForType(region, one(TYPES));
      var text = Long.toString(like.getNationalNumber());
      int kept = region.equals("AR") ? 3 : 2 + random.nextInt(2);
      number = new PhoneNumber().setCountryCode(like.getCountryCode());
      number.setNationalNumber(
          Long.parseLong(text.substring(0, kept) + digits(text.length() - kept)));
    } while (!phones.isValidNumberForRegion(number, region));
    var national = phones.format(number, PhoneNumberFormat.NATIONAL);
    var abroad = phones.format(number, PhoneNumberFormat.INTERNATIONAL);
    return switch (random.nextInt(7)) {
      case 0 -> phones.format(number, PhoneNumberFormat.E164);
      case 1 -> abroad;
      case 2 -> abroad.replace(' ', '-');
      case 3 -> "00" + abroad.substring(1);
      case 4 -> national;
      case 5 -> national.replace(' ', '-').replace(")-", ") ");
      default -> national.replaceAll("[^0-9]", "");
    };
  }

  /** What has figures, and is no one's. */
  String honest() {
    int day = 1 + random.nextInt(28);
    int month = 1 + random.nextInt(12);
    int hour = random.nextInt(24);
    int minute = random.nextInt(60);
    int price = 1 + random.nextInt(9_000);
    return switch (random.nextInt(18)) {
      case 0 -> "Where is my order " + digits(4 + random.nextInt(9)) + "?";
      case 1 -> "¿Dónde está el pedido n.º " + digits(4 + random.nextInt(9)) + "?";
      case 2 -> String.format(Locale.ROOT, "Free from %04d-%02d-%02d?", 2026, month, day);
      case 3 ->
          String.format(
              Locale.ROOT, "Llego el %02d/%02d/2026 a las %02d:%02d", day, month, hour, minute);
      case 4 -> String.format(Locale.ROOT, "It costs $%,d.%02d, right?", price * 37, minute);
      case 5 -> "Cuesta " + price + "." + digits(3) + ",00 € o " + price + " €";
      case 6 -> "Do you have ISBN " + isbn() + "?";
      case 7 -> "Busco el libro con ISBN " + isbn() + ", gracias";
      case 8 ->
          String.format(
              Locale.ROOT,
              "Is %d:%02d pm fine, or %d to %d?",
              1 + hour % 12,
              minute,
              hour,
              hour + 2);
      case 9 -> "Do you deliver to " + digits(5) + "-" + digits(4) + "?";
      case 10 -> "Vivo en el " + digits(5) + ", ¿llegáis?";
      case 11 -> "tracking number 1Z" + some(CAPITALS, 3) + digits(11);
      case 12 -> "The parcel with tracking 9400" + digits(18) + " is late";
      case 13 -> "El seguimiento es " + some(CAPITALS, 2) + digits(9) + "ES";
      case 14 -> "Invoice 2026/" + digits(5) + " says " + price + " EUR";
      case 15 ->
          "Reservation " + some(CAPITALS, 2) + digits(6) + " for " + (1 + hour % 6) + " people";
      case 16 ->
          "Flight IB"
              + digits(4)
              + " lands at "
              + String.format(Locale.ROOT, "%02d:%02d", hour, minute);
      default ->
          "We are "
              + (2 + hour)
              + " adults, rooms "
              + digits(3)
              + " and "
              + digits(3)
              + ", "
              + price
              + " pesos";
    };
  }

  private String isbn() {
    return one(
        List.of(
            "978-3-16-" + digits(6) + "-" + digits(1),
            "978" + digits(10),
            "978 84 " + digits(4) + " " + digits(3) + " " + digits(1)));
  }
}
