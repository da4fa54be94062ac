package parlor.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parlor.answers.FigureTokens.Kind;
import parlor.answers.FigureTokens.Token;

/** Puts numbers and hours that are written in words in the place of their words. */
final class FigureSpelling {
  /** Spanish behind these, and before a thing; else what an English sentence begins with. */
  private static final Set<String> BEFORE_ONCE =
      Set.of("las", "de", "a", "hasta", "los", "desde", "entre", "hay", "son", "para", "por");

  private static final Set<String> AFTER_TEN = Set.of("en", "cuidado", "presente", "paciencia");
  private static final Set<String> ARTICLES = Set.of("a", "an", "un", "una");
  private static final Set<String> HALVES = Set.of("half", "media", "medio");

  private static final Set<String> QUARTERS = Set.of("quarter", "quarters", "cuarto", "cuartos");
  private static final Set<String> BEFORE_PRICE = Set.of("-", "of", "the", "de", "del");

  /** Before an hour that goes on with half or a quarter. */
  private static final Set<String> HOURS =
      Set.of("las", "la", "de", "a", "hasta", "desde", "at", "y", "los", "es", "son");

  private final List<Token> tokens;
  private final List<Token> read = new ArrayList<>();
  private int at;

  private FigureSpelling(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<Token> read(List<Token> tokens) {
    return new FigureSpelling(tokens).all();
  }

  private List<Token> all() {
    while (at < tokens.size()) {
      if (!halfPrice() && !half() && !quarter() && !noon() && !share() && !spelt()) {
        read.add(tokens.get(at));
        at++;
      }
    }
    at = 0;
    while (at < read.size()) {
      quarters();
      at++;
    }
    return read;
  }

  private Token token(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : FigureTokens.NONE;
  }

  private boolean is(int i, String word) {
    return token(i).is(word);
  }

  private boolean isUnit(int i) {
    return FigureWords.unit(token(i).text())
        .filter(unit -> unit.kind() == Reading.Kind.MEASURE)
        .isPresent();
  }

  /** {@code half an hour}, {@code media hora}, {@code an hour and a half}. */
  private boolean half() {
    if (HALVES.contains(token(at).text())) {
      int unit = at + (ARTICLES.contains(token(at + 1).text()) || is(at + 1, "-") ? 2 : 1);
      if (isUnit(unit)) {
        put(Kind.SPELT, 500, unit - at);
        return true;
      }
    }
    boolean one = ARTICLES.contains(token(at).text()) || isUnit(at);
    int unit = isUnit(at) ? at : at + 1;
    if (one && isUnit(unit) && !(!read.isEmpty() && read.getLast().isNumber())) {
      int after = halfAfter(unit + 1);
      if (after > 0) {
        put(Kind.SPELT, 1_500, after - at);
        read.add(token(unit));
        return true;
      }
    }
    return false;
  }

  /** {@code three quarters of an hour}, {@code un cuarto de hora}. */
  private boolean quarter() {
    boolean alone = isQuarter(at);
    int of = alone ? at + 1 : at + (is(at + 1, "-") ? 3 : 2);
    int unit = of + (ARTICLES.contains(token(of + 1).text()) ? 2 : 1);
    long many = alone || is(at, "a") ? 1 : count(token(at));
    boolean is =
        isQuarter(of - 1) && (is(of, "of") || is(of, "de")) && isUnit(unit) && many > 0 && many < 4;
    if (is) {
      put(Kind.SPELT, many * 250, unit - at);
    }
    return is;
  }

  private boolean isQuarter(int i) {
    return QUARTERS.contains(token(i).text());
  }

  private static long count(Token token) {
    return token.kind() == Kind.NUMBER ? token.value() / 1_000 : FigureWords.number(token.text());
  }

  /** {@code half price}, {@code half of the price}, {@code a mitad de precio}: fifty percent. */
  private boolean halfPrice() {
    if (!is(at, "half") && !is(at, "mitad")) {
      return false;
    }
    int price = at + 1;
    while (price < at + 3 && BEFORE_PRICE.contains(token(price).text())) {
      price++;
    }
    if (!is(price, "price") && !is(price, "precio")) {
      return false;
    }
    put(Kind.SPELT, 50_000, price + 1 - at);
    read.add(new Token(Kind.SIGN, "%", 0));
    return true;
  }

  /** Behind {@code and a half}; 0 if it is not there. */
  private int halfAfter(int i) {
    if (is(i, "and") && is(i + 1, "a") && is(i + 2, "half")) {
      return i + 3;
    }
    return is(i, "y") && HALVES.contains(token(i + 1).text()) ? i + 2 : 0;
  }

  private boolean noon() {
    var word = token(at).text();
    boolean noon = word.equals("noon") || word.equals("midday");
    if (noon || word.equals("midnight") || word.equals("medianoche")) {
      put(Kind.CLOCK, noon ? 720 : 0, 1);
      return true;
    }
    return false;
  }

  /** {@code per cent}, {@code por ciento} behind a number. */
  private boolean share() {
    boolean is =
        (is(at, "per") && is(at + 1, "cent"))
            || (is(at, "por") && (is(at + 1, "ciento") || is(at + 1, "cien")));
    if (!is || read.isEmpty() || !read.getLast().isNumber()) {
      return false;
    }
    read.add(new Token(Kind.SIGN, "%", 0));
    at += 2;
    return true;
  }

  private boolean spelt() {
    var first = token(at);
    if (first.kind() == Kind.NUMBER) {
      long times = is(at + 1, "ºk") ? 1_000 : multiple(at + 1);
      read.add(
          new Token(
              Kind.NUMBER, times > 1 ? "" : first.text(), first.value() * Math.max(1, times)));
      at += times > 1 ? 2 : 1;
      return true;
    }
    long hint = FigureWords.hint(first.text());
    boolean of = is(at + 1, "of") || is(at + 1, "de");
    if (hint > 0 && of && FigureWords.month(token(at + 2).text()) > 0) {
      put(Kind.SPELT, hint * 1_000, 1);
      return true;
    }
    if (first.is("una") && is(at - 1, "la")) {
      put(Kind.SPELT, 1_000, 1);
      return true;
    }
    long alone = alone(first.text());
    if (alone == 1 && ARTICLES.contains(first.text()) && !isOne(at + 1)) {
      return false;
    }
    int end = at;
    long total = 0;
    long part = 0;
    while (alone >= 0) {
      if (alone >= 1_000) {
        total += Math.max(1, part) * alone;
        part = 0;
      } else if (alone == 100 && part > 0 && part < 10) {
        part *= 100;
      } else {
        part += alone;
      }
      end++;
      int next = end + (joins(end, part) ? 1 : 0);
      long then = FigureWords.number(token(next).text());
      if (!goesOn(part, then)) {
        break;
      }
      end = next;
      alone = then;
    }
    if (end == at) {
      return false;
    }
    put(Kind.SPELT, (total + part) * 1_000, end - at);
    return true;
  }

  private void put(Kind kind, long value, int words) {
    var text = words == 1 ? token(at).text() : "";
    read.add(new Token(kind, text, value));
    at += words;
  }

  private long multiple(int i) {
    long value = FigureWords.number(token(i).text());
    return value >= 1_000 ? value : 1;
  }

  /** What a word is worth that begins a number; -1 if it begins none. */
  private long alone(String word) {
    if (word.equals("once")
        && !BEFORE_ONCE.contains(token(at - 1).text())
        && !isUnit(at + 1)
        && !token(at + 1).text().endsWith("os")) {
      return -1;
    }
    if (word.equals("ten") && AFTER_TEN.contains(token(at + 1).text())) {
      return -1;
    }
    if (word.equals("a") || word.equals("an")) {
      return isOne(at + 1) ? 1 : -1;
    }
    return FigureWords.number(word);
  }

  private boolean isOne(int i) {
    return isUnit(i) || is(i, "night") || is(i, "noche") || is(i, "hundred") || is(i, "thousand");
  }

  private boolean joins(int i, long part) {
    return (is(i, "-") && part >= 20)
        || (is(i, "y") && part % 100 >= 30 && part % 10 == 0)
        || (is(i, "and") && part >= 100);
  }

  private static boolean goesOn(long part, long then) {
    if (then < 0) {
      return false;
    }
    if (then >= 1_000) {
      return part > 0;
    }
    if (then == 100) {
      return part < 10;
    }
    return (then < 10 && then > 0)
        ? part == 0 || (part % 10 == 0 && part % 100 != 10)
        : part % 100 == 0 && (then < 100 || part == 0);
  }

  /** {@code half past nine}, {@code nueve y media}, {@code two hours and a half}. */
  private void quarters() {
    if (!read.get(at).isNumber() || read.get(at).kind() == Kind.CLOCK) {
      return;
    }
    long value = read.get(at).value();
    boolean hour = value % 1_000 == 0 && value > 0 && value <= 24_000;
    var before = around(-1);
    int back = around(-2).is("half") ? 30 : around(-2).is("quarter") ? 15 : 0;
    if (hour && back > 0 && (before.is("past") || before.is("to"))) {
      boolean a = back == 15 && around(-3).is("a");
      replace(a ? 3 : 2, 0, value, before.is("past") ? back : -back);
      return;
    }
    boolean spanish = HOURS.contains(before.text());
    boolean and = around(1).is("y");
    if (hour && spanish && (and || around(1).is("menos"))) {
      int minutes = around(2).is("media") ? 30 : around(2).is("cuarto") ? 15 : 0;
      if (minutes > 0) {
        replace(0, 2, value, and ? minutes : -minutes);
        return;
      }
    }
    boolean english = around(1).is("and") && around(2).is("a") && around(3).is("half");
    int unit = english ? 4 : 1;
    boolean spanishHalf = around(2).is("y") && HALVES.contains(around(3).text());
    boolean behind = around(2).is("and") && around(3).is("a") && around(4).is("half");
    int end = english || spanishHalf ? 4 : behind ? 5 : 0;
    boolean measured =
        FigureWords.unit(around(unit).text())
            .filter(it -> it.kind() == Reading.Kind.MEASURE)
            .isPresent();
    if (end > 0 && measured) {
      var kept = around(unit);
      read.subList(at + 1, at + end).clear();
      read.set(at, new Token(Kind.SPELT, "", value + 500));
      if (!english) {
        read.add(at + 1, kept);
      }
    }
  }

  private Token around(int step) {
    int i = at + step;
    return i >= 0 && i < read.size() ? read.get(i) : FigureTokens.NONE;
  }

  private void replace(int before, int after, long hour, int minutes) {
    read.subList(at + 1, at + 1 + after).clear();
    read.subList(at - before, at).clear();
    at -= before;
    long minute = (hour * 60 / 1_000 + minutes + 1440) % 1440;
    read.set(at, new Token(Kind.CLOCK, String.valueOf(minute / 60), minute));
  }
}
