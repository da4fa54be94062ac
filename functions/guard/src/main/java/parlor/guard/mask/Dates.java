package parlor.guard.mask;

import java.util.BitSet;

/**
 * Where in a text its dates stand, with the hour that follows: {@code 15.06.26}, {@code 2026-04-25
 * 20.15}, {@code 12-15/08/2026}. No part of one is a part of another number.
 */
final class Dates {
  private static final int NONE = -1;

  private final String text;
  private final BitSet within = new BitSet();

  private Dates(String text) {
    this.text = text;
  }

  static Dates of(String text) {
    var dates = new Dates(text);
    int at = 0;
    while (at < text.length()) {
      int end = dates.isFirst(at) ? dates.end(at) : NONE;
      if (end > at) {
        dates.within.set(at, end);
        at = end;
      } else {
        at++;
      }
    }
    return dates;
  }

  boolean has(int at) {
    return within.get(at);
  }

  /** Where the date that a place is in ends. */
  int past(int at) {
    return within.nextClearBit(at);
  }

  private boolean isFirst(int at) {
    if (!isDigit(at) || isDigit(at - 1)) {
      return false;
    }
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    return !Character.isLetter(before)
        && before != '+'
        && before != '$'
        && before != '€'
        && before != '£'
        && !(isSign(before) && isDigit(at - 2));
  }

  /** Past a date, its hours and the dates it goes on to; {@link #NONE} if there is none. */
  private int end(int from) {
    int end = day(from);
    if (end < 0) {
      end = days(from);
    }
    if (end < 0) {
      return NONE;
    }
    int whole = hours(end);
    int next = dash(whole);
    int more = next > whole && isDigit(next) ? day(next) : NONE;
    if (more > 0 && isOver(more)) {
      return hours(more);
    }
    return isOver(whole) ? whole : isOver(end) ? end : NONE;
  }

  /** "12-15.06.26": the first of the days has no month of its own. */
  private int days(int from) {
    int first = group(from);
    int next = dash(first);
    return first - from <= 2 && next > first && isOne(from, first, 31) ? day(next) : NONE;
  }

  private int day(int from) {
    int first = group(from);
    if (first > from && isBlank(first)) {
      return apart(from, first);
    }
    if (first == from || !isSignAt(first)) {
      return NONE;
    }
    int second = group(first + 1);
    if (second == first + 1 || !isSignAt(second) || !sameSign(first, second)) {
      return NONE;
    }
    int third = group(second + 1);
    int size = third - second - 1;
    boolean month = second - first <= 3;
    if (first - from == 4) {
      boolean iso = month && size >= 1 && size <= 2 && isYear(from);
      return iso && isOne(first + 1, second, 12) && isOne(second + 1, third, 31) ? third : NONE;
    }
    boolean local = first - from <= 2 && month && (size == 2 || (size == 4 && isYear(second + 1)));
    boolean days =
        (isOne(from, first, 31) && isOne(first + 1, second, 12))
            || (isOne(from, first, 12) && isOne(first + 1, second, 31));
    return local && days ? third : NONE;
  }

  /** 15 06 2026, with its whole year and no figures before. */
  private int apart(int from, int first) {
    int second = group(first + 1);
    int third = isBlank(second) ? group(second + 1) : second;
    return third - second == 5
            && isYear(second + 1)
            && isOne(from, first, 31)
            && isOne(first + 1, second, 12)
            && (from == 0 || !isBlank(from - 1) || !isDigit(from - 2) || isHour(from - 1))
        ? third
        : NONE;
  }

  /** Whether an hour ends here. */
  private boolean isHour(int end) {
    int from = end;
    while (isDigit(from - 1) && end - from < 5) {
      from--;
    }
    boolean parted = end - from == 2 && from > 1 && ":.".indexOf(text.charAt(from - 1)) >= 0;
    return parted ? isDigit(from - 2) : hour(from) == end;
  }

  /** Past the hour behind a date, or from one to another; where the date ends if there is none. */
  private int hours(int from) {
    int at = from;
    while (at < text.length() && at - from < 2 && (isBlank(at) || text.charAt(at) == ',')) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == 't' && at == from) {
      at++;
    }
    int end = at > from ? hour(at) : NONE;
    if (end < 0) {
      return from;
    }
    int next = dash(end);
    int until = next > end ? hour(next) : NONE;
    int whole = Math.max(end, until);
    return isOver(whole) ? whole : from;
  }

  /** 17.30, 17:30:05, 1730. */
  private int hour(int from) {
    int first = group(from);
    if (first - from == 4) {
      return isMost(from, from + 2, 23) && isMost(from + 2, first, 59) ? first : NONE;
    }
    if (first == from || first - from > 2 || !isMost(from, first, 23)) {
      return NONE;
    }
    int end = first;
    for (int part = 0; part < 2; part++) {
      boolean parts = end < text.length() && ".:h".indexOf(text.charAt(end)) >= 0;
      int next = parts ? group(end + 1) : end;
      if (next - end != 3 || !isMost(end + 1, next, 59)) {
        break;
      }
      end = next;
    }
    return end > first ? end : NONE;
  }

  /** Past a dash and the blanks around it; the same place where there is no dash. */
  private int dash(int from) {
    int at = from;
    while (isBlank(at) && at - from < 2) {
      at++;
    }
    if (at >= text.length() || !(Chain.isDash(text.charAt(at)) || text.charAt(at) == '/')) {
      return from;
    }
    at++;
    return isBlank(at) ? at + 1 : at;
  }

  /** Whether nothing that makes it part of a longer number follows. */
  private boolean isOver(int end) {
    if (end >= text.length()) {
      return true;
    }
    char c = text.charAt(end);
    boolean zulu = c == 'z' || c == 'h';
    return (zulu || !Character.isLetterOrDigit(c)) && !(isSign(c) && isDigit(end + 1));
  }

  private boolean isYear(int from) {
    return text.startsWith("19", from) || text.startsWith("20", from);
  }

  private boolean isOne(int from, int to, int most) {
    return isMost(from, to, most) && Integer.parseInt(text, from, to, 10) > 0;
  }

  private boolean isMost(int from, int to, int most) {
    return to > from && Integer.parseInt(text, from, to, 10) <= most;
  }

  /** Past the figures here, five at most. */
  private int group(int from) {
    int at = from;
    while (isDigit(at) && at - from < 5) {
      at++;
    }
    return at;
  }

  private boolean isDigit(int at) {
    return at >= 0 && at < text.length() && Chain.isDigit(text.charAt(at));
  }

  private boolean isBlank(int at) {
    return at < text.length() && text.charAt(at) == ' ';
  }

  private boolean isSignAt(int at) {
    return at < text.length() && isSign(text.charAt(at));
  }

  private boolean sameSign(int one, int other) {
    char a = text.charAt(one);
    char b = text.charAt(other);
    return a == b || (Chain.isDash(a) && Chain.isDash(b));
  }

  private static boolean isSign(char c) {
    return c == '.' || c == '/' || Chain.isDash(c);
  }
}
