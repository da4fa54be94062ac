package parlor.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into the pieces that figures are made of. Linear in the text. */
final class FigureTokens {
  /** What a piece is. */
  enum Kind {
    NUMBER,
    /** A number in words. */
    SPELT,
    CLOCK,
    DATE,
    PHONE,
    /** Letters and digits in one. */
    NAME,
    WORD,
    SIGN,
    /** The end of a sentence. */
    BREAK
  }

  /**
   * A piece.
   *
   * @param text folded; a telephone's digits
   * @param value of a number in thousandths, of a clock its minute of the day
   */
  record Token(Kind kind, String text, long value) {
    boolean isNumber() {
      return kind == Kind.NUMBER || kind == Kind.SPELT || kind == Kind.CLOCK;
    }

    boolean is(String word) {
      return text.equals(word);
    }

    @Override
    public String toString() {
      return "Token[" + kind + "]";
    }
  }

  /** Of a sign that belongs to the number behind it. */
  static final long LEADS = 1;

  static final Token NONE = new Token(Kind.BREAK, "", 0);

  private static final Pattern PHONE =
      Pattern.compile(
          "(?:(?:\\+|00)\\d{1,3}[ .-]?(?:\\(0\\)[ .-]?)?(?:\\(?\\d{1,4}\\)?[ .-]?){2,5}\\d"
              + "|\\(\\d{2,4}\\)(?:[ .-]?\\d{2,4}){2,4}"
              + "|\\d{1,4}([ .-])\\d{2,4}(?:\\1\\d{2,4}){1,4}"
              + "|\\d{3}-\\d{4}|\\d{9,12})(?![\\d\\p{L}])");

  private static final Pattern DATE =
      Pattern.compile(
          "(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}([/.-])\\d{1,2}\\1(?:\\d{4}|\\d{2})"
              + "|\\d{1,2}/\\d{1,2})(?![\\d\\p{L}/])");

  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})[:h]([0-5]\\d)(?!\\d)");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,30}(?:[.,:']\\d{1,30}){0,6}");
  private static final Pattern SPACED =
      Pattern.compile("[1-9]\\d{0,2}(?: \\d{3})+(?= ?(?:[€$£%]|eur|usd|pesos|m2|km))");
  private static final Pattern HALF = Pattern.compile("(?<!\\d)½");
  private static final Pattern HALF_DAY = Pattern.compile("([ap])\\. ?m\\b\\.?");

  /** In front of a line: no number of anything. */
  private static final Pattern MARKER =
      Pattern.compile(
          "\\s{0,8}(?:[-•*#(] ?){0,4}\\d{1,2}[.)]\\*{0,2}\\s{1,4}(?=[\\p{L}*¿¡\"'(\\[])");

  /** What is glued to a number and belongs to it. */
  private static final Pattern ENDING = Pattern.compile("st|nd|rd|th|s|os|as|o|a|er|am|pm|k");

  private final String text;
  private final Matcher phone;
  private final Matcher date;
  private final Matcher clock;
  private final Matcher number;
  private final Matcher spaced;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private FigureTokens(String text) {
    this.text = text;
    phone = PHONE.matcher(text);
    date = DATE.matcher(text);
    clock = CLOCK.matcher(text).useTransparentBounds(true);
    number = NUMBER.matcher(text);
    spaced = SPACED.matcher(text).useTransparentBounds(true);
  }

  static List<Token> of(String text) {
    var plain = text.indexOf('½') < 0 ? text : HALF.matcher(text).replaceAll("0,5");
    return new FigureTokens(Words.fold(plain.replace("½", ",5"))).all();
  }

  private List<Token> all() {
    var marker = MARKER.matcher(text);
    boolean begins = true;
    while (at < text.length()) {
      if (begins && begins(marker)) {
        at = marker.end();
      }
      begins = false;
      char c = text.charAt(at);
      boolean starts = at == 0 || Character.isWhitespace(text.charAt(at - 1));
      if (starts && isAddress()) {
        add(Kind.SIGN, "@", 0);
      } else if (isDigit(c) || ((c == '+' || c == '(') && isPhone())) {
        digits();
      } else if (Character.isLetter(c)) {
        letters();
      } else {
        begins = c == '\n';
        sign(c);
      }
    }
    return tokens;
  }

  private boolean begins(Matcher marker) {
    return marker.region(at, text.length()).lookingAt();
  }

  /** Skips one; its digits are looked at elsewhere. */
  private boolean isAddress() {
    int end = at;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    var chunk = text.substring(at, end);
    boolean is = chunk.contains("://") || chunk.startsWith("www.") || chunk.indexOf('@') > 0;
    at = is ? end : at;
    return is;
  }

  private boolean isPhone() {
    if (!phone.region(at, text.length()).lookingAt()) {
      return false;
    }
    long digits = phone.group().chars().filter(FigureTokens::isDigit).count();
    boolean marked = phone.group().charAt(0) == '+' || phone.group().matches("\\d{3}-\\d{4}");
    return digits >= (marked ? 7 : 9);
  }

  private void digits() {
    if (isDigit(text.charAt(at)) && at + 1 < text.length() && isKeycap(text.charAt(at + 1))) {
      at += 2;
    } else if (looking(date) && isDate(date.group()) && !isCounted(date.end())) {
      at = date.end();
      add(Kind.DATE, date.group(), 0);
    } else if (isPhone()) {
      at = phone.end();
      add(Kind.PHONE, line(phone.group()), 0);
    } else if (!isDigit(text.charAt(at))) {
      sign(text.charAt(at));
    } else if (looking(clock) && Integer.parseInt(clock.group(1)) <= 24) {
      at = clock.end();
      add(Kind.CLOCK, clock.group(1), minute(clock.group(1), clock.group(2)));
      glued();
    } else if (looking(spaced)) {
      at = spaced.end();
      add(Kind.NUMBER, spaced.group(), value(spaced.group().replace(" ", "")));
    } else if (looking(number)) {
      at = number.end();
      int end = lettersEnd();
      var tail = text.substring(at, end);
      if (tail.isEmpty() || isEnding(tail)) {
        add(Kind.NUMBER, number.group(), value(number.group()));
        glued();
      } else if (tail.charAt(0) == 'x' && tail.length() > 1 && isDigit(tail.charAt(1))) {
        add(Kind.NUMBER, number.group(), value(number.group()));
        at++;
        add(Kind.WORD, "x", 0);
      } else {
        at = end;
        add(Kind.NAME, number.group() + tail, 0);
      }
    }
  }

  /** {@code 4/6 people} is from four to six. */
  private boolean isCounted(int end) {
    int from = end + (end < text.length() && text.charAt(end) == ' ' ? 1 : 0);
    int to = from;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return FigureWords.unit(text.substring(from, to)).isPresent();
  }

  private boolean looking(Matcher matcher) {
    return matcher.region(at, text.length()).lookingAt();
  }

  /** What follows a number without a space, as a word of its own. */
  private void glued() {
    int end = lettersEnd();
    if (end > at) {
      var tail = text.substring(at, end);
      at = end;
      add(Kind.WORD, ENDING.matcher(tail).matches() && !tail.endsWith("m") ? "º" + tail : tail, 0);
    }
  }

  private static boolean isEnding(String tail) {
    return ENDING.matcher(tail).matches() || FigureWords.unit(tail).isPresent();
  }

  private int lettersEnd() {
    int end = at;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private void letters() {
    var halfDay = HALF_DAY.matcher(text).useTransparentBounds(true);
    if (halfDay.region(at, text.length()).lookingAt()) {
      at = halfDay.end();
      add(Kind.WORD, halfDay.group(1) + "m", 0);
      return;
    }
    var word = new StringBuilder();
    boolean named = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean joins = (c == '\'' || c == '’') && at + 1 < text.length();
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
        named |= isDigit(c);
      } else if (!joins || !Character.isLetter(text.charAt(at + 1))) {
        break;
      }
      at++;
    }
    boolean unit = FigureWords.unit(word.toString()).isPresent();
    add(named && !unit ? Kind.NAME : Kind.WORD, word.toString(), 0);
  }

  private void sign(char c) {
    at++;
    boolean spaced = at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    if (c == '\n' || "!?;…".indexOf(c) >= 0 || (c == '.' && spaced)) {
      add(Kind.BREAK, ".", 0);
    } else if ("–—‑−".indexOf(c) >= 0) {
      add(Kind.SIGN, "-", 0);
    } else if (!Character.isWhitespace(c) && "*_`~\"«»“”'’".indexOf(c) < 0) {
      boolean leads = at < text.length() && isDigit(text.charAt(at));
      boolean follows = at > 1 && isDigit(text.charAt(at - 2));
      add(Kind.SIGN, String.valueOf(c), leads && !follows ? LEADS : 0);
    }
  }

  private void add(Kind kind, String piece, long value) {
    tokens.add(new Token(kind, piece, value));
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isKeycap(char c) {
    return c == '\ufe0f' || c == '\u20e3';
  }

  private static boolean isDate(String raw) {
    var parts = raw.split("[/.-]", -1);
    int a = Integer.parseInt(parts[0]);
    int b = Integer.parseInt(parts[1]);
    return a > 31 || (Math.min(a, b) >= 1 && Math.min(a, b) <= 12 && Math.max(a, b) <= 31);
  }

  /** Without what stands for dialling out. */
  private static String line(String raw) {
    var digits = raw.replace("(0)", "").replaceAll("\\D", "");
    return digits.replaceFirst("^0+", "");
  }

  static long minute(String hour, String minute) {
    return Integer.parseInt(hour) * 60L + Integer.parseInt(minute);
  }

  /** In thousandths, whichever of point and comma parts what from what. */
  private static long value(String raw) {
    int last =
        Math.max(Math.max(raw.lastIndexOf('.'), raw.lastIndexOf(',')), raw.lastIndexOf('\''));
    if (last < 0) {
      return whole(raw) * 1_000;
    }
    char mark = raw.charAt(last);
    int behind = raw.length() - last - 1;
    boolean once = raw.indexOf(mark) == last;
    boolean other = raw.chars().anyMatch(c -> !isDigit(c) && c != mark);
    boolean groups = once && behind == 3 && last <= 3 && raw.charAt(0) != '0' && !other;
    if (!once || groups) {
      return whole(raw) * 1_000;
    }
    return whole(raw.substring(0, last)) * 1_000
        + whole((raw.substring(last + 1) + "000").substring(0, 3));
  }

  private static long whole(String raw) {
    var digits = raw.replaceAll("\\D", "");
    return Long.parseLong(digits.substring(0, Math.min(12, digits.length())));
  }
}
