package parlor.guard.mask;

import java.util.List;
import java.util.Set;

/** Sums of money, which have as many figures as a telephone number in some currencies. */
final class Prices {
  private static final Set<String> CODES =
      Set.of(
          "eur", "usd", "gbp", "cop", "mxn", "ars", "clp", "pen", "brl", "uyu", "crc", "pyg", "jpy",
          "chf", "yen", "soles");

  private static final List<String> STEMS =
      List.of(
          "euro", "dollar", "dolar", "dólar", "peso", "pounds", "libras", "franc", "millon",
          "millón", "million", "reales", "guaran", "quetzal", "colones", "bolivar");

  private Prices() {}

  /** Whether a currency stands before or behind the number. */
  static boolean is(Scan scan, int start, int end) {
    var text = scan.folded;
    if (text.charAt(start) == '+') {
      return false;
    }
    return isBefore(scan, start) || isBehind(text, end);
  }

  private static boolean isBehind(String text, int end) {
    int at = end;
    while (at < text.length() && text.charAt(at) == ' ' && at - end < 2) {
      at++;
    }
    if (at >= text.length()) {
      return false;
    }
    char sign = text.charAt(at);
    if (isSign(sign)) {
      return at + 1 >= text.length() || !Chain.isDigit(text.charAt(at + 1));
    }
    int word = at;
    while (word < text.length() && Character.isLetter(text.charAt(word))) {
      word++;
    }
    var currency = text.substring(at, word);
    return CODES.contains(currency) || STEMS.stream().anyMatch(currency::startsWith);
  }

  private static boolean isBefore(Scan scan, int start) {
    var text = scan.folded;
    int at = start;
    while (at > 0 && start - at < 2 && text.charAt(at - 1) == ' ') {
      at--;
    }
    if (at > 0 && isSign(text.charAt(at - 1))) {
      // In "20 € 612345678" it belongs to what is before.
      int before = at >= 2 && text.charAt(at - 2) == ' ' ? at - 3 : at - 2;
      return at == start
          || before < 0
          || !Chain.isDigit(text.charAt(before))
          || scan.dates.has(before);
    }
    return at >= 3
        && CODES.contains(text.substring(at - 3, at))
        && (at == 3 || !Character.isLetterOrDigit(text.charAt(at - 4)));
  }

  private static boolean isSign(char c) {
    return c == '€' || c == '$' || c == '£';
  }

  /** One figure and then threes with dots between, as no telephone number is written. */
  static boolean isThousands(String number) {
    if (number.length() < 9 || number.length() % 4 != 1) {
      return false;
    }
    for (int i = 0; i < number.length(); i++) {
      boolean dot = i % 4 == 1;
      if (dot ? number.charAt(i) != '.' : !Chain.isDigit(number.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
