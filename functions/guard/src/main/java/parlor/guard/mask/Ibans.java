package parlor.guard.mask;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * International account numbers (ISO 13616): a country's length and structure, and the check digits
 * (mod 97). Lower case, spaces, dashes and line ends are how people write them.
 */
final class Ibans {
  /** Country and what follows the check digits: so many n figures, a capitals, c either. */
  private static final String STRUCTURES =
      """
      AD4n4n12c AE3n16n AL8n16c AT5n11n AZ4a20c BA3n3n8n2n BE3n7n2n BG4a4n2n8c BH4a14c BR8n5n10n1a1c
      BY4c4n16c CH5n12c CR4n14n CY3n5n16c CZ4n6n10n DE8n10n DK4n9n1n DO4c20n EE2n2n11n1n EG4n4n17n
      ES4n4n1n1n10n FI3n11n FO4n9n1n FR5n5n11c2n GB4a6n8n GE2a16n GI4a15c GL4n9n1n GR3n4n16c GT4c20c
      HR7n10n HU3n4n1n15n1n IE4a6n8n IL3n3n13n IQ4a3n12n IS4n2n6n10n IT1a5n5n12c JO4a4n18c KW4a22c
      KZ3n13c LB4n20c LC4a24c LI5n12c LT5n11n LU3n13c LV4a13c LY3n3n15n MC5n5n11c2n MD2c18c ME3n13n2n
      MK3n10c2n MR5n5n11n2n MT4a5n18c MU4a2n2n12n3n3a NL4a10n NO4n6n1n PK4a16c PL8n16n PS4a21c
      PT4n4n11n2n QA4a21c RO4a16c RS3n13n2n SA2n18c SC4a2n2n16n3a SD2n12n SE3n16n1n SI5n8n2n SK4n6n10n
      SM1a5n5n12c ST4n4n11n2n SV4a20n TL3n14n2n TN2n3n13n2n TR5n1n16c UA6n19c VA3n15n VG4a16n XK4n10n2n
      """;

  private static final int GAP = 3;
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Map<String, String> KINDS = new HashMap<>();

  static {
    for (var one : STRUCTURES.strip().split("\\s+", -1)) {
      KINDS.put(one.substring(0, 2).toLowerCase(Locale.ROOT), spelled(one.substring(2)));
    }
  }

  private Ibans() {}

  static void find(Scan scan) {
    var text = scan.folded;
    for (int i = 0; i + 3 < text.length(); i++) {
      if (begins(text, i) && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))) {
        int end = isWord(scan, i) ? -1 : end(text, i);
        if (end > 0 && scan.take(Kind.IBAN, i, end)) {
          i = end - 1;
        }
      }
    }
  }

  /** "at 0680 …": two small letters apart from what follows are a word, unless it is named. */
  private static boolean isWord(Scan scan, int at) {
    int original = scan.message.folded().start(at);
    return isGap(scan.folded.charAt(at + 2))
        && !Character.isUpperCase(scan.message.original().charAt(original))
        && !scan.cues.before(at, 24, Cue.IBAN, Cue.ACCOUNT);
  }

  /** Where the account number that begins here ends; -1 if it is none. */
  static int end(String text, int start) {
    var kinds = KINDS.get(text.substring(start, start + 2));
    if (kinds == null) {
      return -1;
    }
    var body = new StringBuilder();
    int at = read(text, start, kinds.length() + 4, body);
    boolean whole = body.length() == kinds.length() + 4;
    boolean alone = at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    return whole && alone && fits(body, kinds) && checks(body) ? at : -1;
  }

  /**
   * Where an account number that ends with the text, unfinished, begins; -1 where none does.
   *
   * @param least figures and letters it has
   */
  static int unfinished(String text, int end, int least) {
    int from = Math.max(0, end - 48);
    for (int i = from; i + 3 < end; i++) {
      if (begins(text, i) && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))) {
        var kinds = KINDS.get(text.substring(i, i + 2));
        // "at 0680 …" ends a sentence as well.
        boolean word = isGap(text.charAt(i + 2)) && !text.startsWith("iban", Math.max(0, i - 5));
        if (kinds != null && !word && isBeginning(text, i, end, kinds, least)) {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean isBeginning(String text, int from, int end, String kinds, int least) {
    var body = new StringBuilder();
    int at = read(text.substring(0, end), from, kinds.length() + 3, body);
    return at == end
        && body.length() >= least
        && fits(body, kinds)
        && !isParcel(body)
        && !hasWords(text.substring(from, end));
  }

  /**
   * "GT334876 for 4 people": a word is no group of a number, but for a bank's behind four signs.
   */
  private static boolean hasWords(String written) {
    var groups = SPACE.split(written, -1);
    for (int i = 1; i < groups.length; i++) {
      boolean bank = i == 1 && groups[0].length() == 4;
      if (!bank && groups[i].length() > 1 && groups[i].chars().allMatch(c -> isLetter((char) c))) {
        return true;
      }
    }
    return false;
  }

  /** The number of a parcel (UPU S10): two letters, nine figures, a country. */
  private static boolean isParcel(CharSequence body) {
    return body.length() == 13 && isLetter(body.charAt(11)) && isLetter(body.charAt(12));
  }

  private static boolean begins(String text, int i) {
    return isLetter(text.charAt(i))
        && isLetter(text.charAt(i + 1))
        && (Chain.isDigit(text.charAt(i + 2))
            || (i + 4 < text.length()
                && isGap(text.charAt(i + 2))
                && Chain.isDigit(text.charAt(i + 3))));
  }

  /** Reads at most so many letters and figures; where the last of them ends. */
  private static int read(String text, int from, int most, StringBuilder body) {
    int at = from;
    int end = from;
    int gap = 0;
    while (at < text.length() && body.length() < most && gap <= GAP) {
      char c = text.charAt(at);
      if (isLetter(c) || Chain.isDigit(c)) {
        body.append(c);
        end = at + 1;
        gap = 0;
      } else if (isGap(c)) {
        gap++;
      } else {
        break;
      }
      at++;
    }
    return end;
  }

  private static boolean fits(CharSequence body, String kinds) {
    for (int i = 2; i < body.length(); i++) {
      char kind = i < 4 ? 'n' : kinds.charAt(i - 4);
      boolean digit = Chain.isDigit(body.charAt(i));
      if ((kind == 'n' && !digit) || (kind == 'a' && digit)) {
        return false;
      }
    }
    return true;
  }

  private static boolean checks(CharSequence body) {
    int rest = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt((i + 4) % body.length());
      rest = Chain.isDigit(c) ? (rest * 10 + c - '0') % 97 : (rest * 100 + c - 'a' + 10) % 97;
    }
    return rest == 1;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '\n' || c == '.' || Chain.isDash(c);
  }

  /** {@code 2n3a} as {@code nnaaa}. */
  private static String spelled(String structure) {
    var kinds = new StringBuilder();
    int count = 0;
    for (int i = 0; i < structure.length(); i++) {
      char c = structure.charAt(i);
      if (Chain.isDigit(c)) {
        count = count * 10 + c - '0';
      } else {
        kinds.repeat(c, count);
        count = 0;
      }
    }
    return kinds.toString();
  }

  /** How long one of a country is, without spaces; null where there are none. */
  static @Nullable Integer length(String country) {
    var kinds = KINDS.get(country);
    return kinds == null ? null : kinds.length() + 4;
  }
}
