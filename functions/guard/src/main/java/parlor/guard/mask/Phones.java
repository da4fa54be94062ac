package parlor.guard.mask;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;

/**
 * Telephone numbers, as libphonenumber knows them, of the regions a business's visitors call from;
 * with a plus of any. Dates, prices and a business's own numbers are passed by before it is asked.
 */
final class Phones {
  private static final int LEAST = 7;
  private static final int MOST = 15;
  private static final int LONGEST = 26;

  /** Shorter ones are dialled within a town, and too much else looks like them. */
  private static final int LEAST_DIALLED = 9;

  private static final int MOST_DIALLED = 13;

  /**
   * How often libphonenumber is asked about one text; behind that, what has as many figures as a
   * telephone number is taken for one. Nobody writes so many, and asking is slow.
   */
  private static final int MOST_ASKED = 300;

  private final List<String> regions;

  Phones(List<String> regions) {
    this.regions = List.copyOf(regions);
  }

  void find(Scan scan) {
    var text = scan.folded;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (!begins(c) || (i > 0 && isPart(text.charAt(i - 1)))) {
        i++;
        continue;
      }
      int fours = scan.dates.has(i) ? scan.dates.past(i) : foursEnd(text, i);
      if (fours > i) {
        i = fours;
        continue;
      }
      int end = runEnd(scan, i);
      int past = candidate(scan, i, end);
      i = Math.max(past, i + 1);
    }
  }

  /** How far a run has been dealt with: its first number, if it is one, else its first group. */
  private int candidate(Scan scan, int start, int end) {
    var text = scan.folded;
    int digits = digits(text, start, end);
    int to = end;
    // A second number may follow the first with no more than a space between.
    while (digits >= LEAST) {
      if (digits <= MOST && scan.isFree(start, to) && isPhone(scan, start, to, digits)) {
        scan.take(Kind.PHONE, start, to);
        return to;
      }
      int shorter = shorter(text, start, to);
      if (shorter <= start) {
        break;
      }
      digits -= digits(text, shorter, to);
      to = shorter;
    }
    int group = start + 1;
    while (group < end && Chain.isDigit(text.charAt(group))) {
      group++;
    }
    return text.charAt(start) == '+' || text.charAt(start) == '(' ? start + 1 : group;
  }

  private boolean isPhone(Scan scan, int start, int end, int digits) {
    var text = scan.folded;
    if (!Edges.openAfter(text, end) || Prices.is(scan, start, end)) {
      return false;
    }
    var number = text.substring(start, end);
    if (number.charAt(0) == '+') {
      return isValid(scan, number, "ZZ") || scan.cues.before(start, Cues.REACH, Cue.PHONE);
    }
    if (isDate(number) || isPostcode(number) || parts(number) > 6) {
      return false;
    }
    boolean named = scan.cues.before(start, 32, Cue.PHONE) || scan.cues.after(end, 12, Cue.PHONE);
    if (!named && (isOfYear(number) || Prices.isThousands(number))) {
      return false;
    }
    // An order's number may stand near a word for calling; one in parts is what is called.
    if (scan.cues.ours(start) && !(named && isParted(number))) {
      return false;
    }
    if (named && (digits >= 9 || isParted(number))) {
      return true;
    }
    if (number.startsWith("00") && digits > 9) {
      return isValid(scan, "+" + number.substring(2), "ZZ");
    }
    if (digits < LEAST_DIALLED || digits > MOST_DIALLED) {
      return false;
    }
    for (var region : regions) {
      if (isValid(scan, number, region)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isValid(Scan scan, String number, String region) {
    if (scan.asked++ >= MOST_ASKED) {
      return true;
    }
    var util = PhoneNumberUtil.getInstance();
    try {
      return util.isValidNumber(util.parse(number, region));
    } catch (NumberParseException e) {
      return false;
    }
  }

  private static boolean begins(char c) {
    return c == '+' || c == '(' || Chain.isDigit(c);
  }

  /** What a number that stands by itself does not follow. */
  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c)
        || c == '_'
        || c == '#'
        || c == '$'
        || c == '€'
        || c == '£'
        || c == '='
        || c == '+'
        || c == '.'
        || c == ','
        || c == '/'
        || c == '@'
        || c == '-';
  }

  /** Past four groups of four figures or more, which no telephone has; the start if it is less. */
  private static int foursEnd(String text, int start) {
    int at = start;
    int groups = 0;
    while (Chain.isDigit(text.charAt(at))) {
      int end = at;
      while (end < text.length() && end - at < 5 && Chain.isDigit(text.charAt(end))) {
        end++;
      }
      if (end - at != 4) {
        break;
      }
      groups++;
      boolean more = end + 1 < text.length() && isGap(text.charAt(end));
      if (!more || !Chain.isDigit(text.charAt(end + 1))) {
        return groups < 4 ? start : end;
      }
      at = end + 1;
    }
    return groups < 4 ? start : at;
  }

  private static int runEnd(Scan scan, int start) {
    var text = scan.folded;
    int end = start;
    int at = start;
    int gap = 0;
    while (at < text.length() && at - start < LONGEST && gap <= 3) {
      char c = text.charAt(at);
      if (scan.dates.has(at)) {
        break;
      }
      if (Chain.isDigit(c)) {
        end = at + 1;
        gap = 0;
      } else if (isGap(c) || (c == '+' && at == start)) {
        gap++;
      } else {
        break;
      }
      at++;
    }
    // A group that goes on beyond the longest is no part of it.
    while (end > start && end < text.length() && Chain.isDigit(text.charAt(end))) {
      end--;
    }
    return end;
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '(' || c == ')' || c == '.' || c == '/' || Chain.isDash(c);
  }

  /** The end of the run without its last group. */
  private static int shorter(String text, int start, int end) {
    int at = end;
    while (at > start && Chain.isDigit(text.charAt(at - 1))) {
      at--;
    }
    while (at > start && !Chain.isDigit(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static int digits(String text, int from, int to) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      digits += Chain.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits;
  }

  private static int parts(String number) {
    int parts = 0;
    for (int i = 0; i < number.length(); i++) {
      boolean begins = i == 0 || !Chain.isDigit(number.charAt(i - 1));
      parts += begins && Chain.isDigit(number.charAt(i)) ? 1 : 0;
    }
    return parts;
  }

  private static boolean isParted(String number) {
    return parts(number) > 1;
  }

  /** Five figures, a dash and four, as the United States write theirs. */
  private static boolean isPostcode(String number) {
    return number.length() == 10
        && Chain.isDash(number.charAt(5))
        && digits(number, 0, 5) == 5
        && digits(number, 6, 10) == 4;
  }

  /** "2026/716046": a year and the number of what happened in it. */
  private static boolean isOfYear(String number) {
    return (number.startsWith("19") || number.startsWith("20"))
        && number.length() > 4
        && (number.charAt(4) == '/' || Chain.isDash(number.charAt(4)))
        && parts(number) == 2;
  }

  /** A day, alone or with an hour after it, or several days. */
  private static boolean isDate(String number) {
    int[] sizes = new int[8];
    int parts = 0;
    boolean slash = false;
    int size = 0;
    for (int i = 0; i <= number.length(); i++) {
      boolean digit = i < number.length() && Chain.isDigit(number.charAt(i));
      slash |= i < number.length() && number.charAt(i) == '/';
      if (digit) {
        size++;
      } else if (size > 0) {
        if (parts == sizes.length) {
          return false;
        }
        sizes[parts++] = size;
        size = 0;
      }
    }
    boolean year = sizes[0] == 4 && (number.startsWith("19") || number.startsWith("20"));
    boolean iso = parts >= 3 && year && sizes[1] <= 2 && sizes[2] <= 2;
    boolean local = parts >= 3 && sizes[0] <= 2 && sizes[1] <= 2 && sizes[2] == 4;
    return iso || local || (slash && parts >= 3 && sizes[0] <= 2 && sizes[1] <= 2);
  }
}
