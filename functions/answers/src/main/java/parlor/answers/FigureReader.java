package parlor.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parlor.answers.FigureTokens.Kind;
import parlor.answers.FigureTokens.Token;
import parlor.answers.FigureWords.Unit;

/**
 * Reads the figures of a text: which numbers it has, and of what. What a number is of stands behind
 * it or before it, or behind another that it is listed with.
 */
final class FigureReader {
  /** From one to the other, as they are written. */
  record Pair(Figure from, Figure to) {}

  private static final Set<String> ARTICLES = Set.of("a", "an", "un", "una");
  private static final Set<String> EACH =
      Set.of("per", "por", "cada", "each", "every", "/", "al", "la");
  private static final Set<String> LEADS = Set.of("within", "dentro");
  private static final Set<String> AFTER_HALF = Set.of("of", "the", "off", "fare", "for", ",");
  private static final Set<String> HOURS = Set.of("h", "hs", "hrs", "horas", "hours");
  private static final Set<String> NOON = Set.of("noon", "midday", "midnight", "medianoche");
  private static final Set<String> BEFORE_AN_HOUR = Set.of("-", "y", "o", "para", "sobre", "hacia");
  private static final Set<String> BEFORE_A_NUMBER = Set.of("las", "la", "el", "the");
  private static final Set<String> POINTING =
      Set.of("the", "these", "those", "los", "las", "estos", "estas", "all");
  private static final Set<String> UNTIL = Set.of("until", "till", "hasta");

  /** Before a month, and no verb. */
  private static final Set<String> WHEN =
      Set.of("on", "in", "of", "from", "to", "until", "till", "by", "before", "after", "since");

  private static final Set<String> BEFORE_OR_AFTER =
      Set.of("before", "antes", "after", "despues", "earlier", "advance", "antelacion");

  /** What is counted is in no list of ours. */
  private static final Unit THING = new Unit(Reading.Kind.COUNT, "", 1_000);

  /** A number and what is known of it so far. */
  private static final class Mark {
    final int at;
    final Token token;
    Optional<Unit> unit = Optional.empty();
    int month;

    /** The month that its sentence is about, if it may be a day of it; else 0. */
    int named;

    /** Whether it is written as the third is. */
    boolean ordinal;

    /** Whether what it is of stands before it. */
    boolean prefixed;

    /** Whether it is an hour, and may be nothing else. */
    boolean hour;

    /** Whether it is one only for what its sentence speaks of. */
    boolean guessed;

    /** Whether it may be an hour. */
    boolean perhaps;

    /** Whether it is of what the one behind it is of, for all one knows. */
    boolean listed;

    /** Whether it has that only from its list. */
    boolean lent;

    /** What follows it closely: {@code am}, {@code pm}; empty if nothing does. */
    String half = "";

    Optional<Mark> to = Optional.empty();
    Optional<Mark> from = Optional.empty();
    List<Reading> times = List.of();

    Mark(int at, Token token) {
      this.at = at;
      this.token = token;
    }

    boolean isOf() {
      return unit.isPresent() || month > 0 || hour;
    }
  }

  private final List<Token> tokens;
  private final boolean trusted;
  private final List<Mark> marks = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();
  private final List<Figure> alone = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();
  private final List<Stretch> stretches = new ArrayList<>();

  /** {@code trusted} where what is written is taken for what is meant. */
  FigureReader(String text, boolean trusted) {
    this.tokens = FigureSpelling.read(FigureTokens.of(text));
    this.trusted = trusted;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isNumber()) {
        marks.add(new Mark(i, tokens.get(i)));
      }
    }
    marks.forEach(this::unit);
    marks.forEach(this::hour);
    for (int i = marks.size() - 2; i >= 0; i--) {
      listed(marks.get(i), marks.get(i + 1));
    }
    for (int i = 0; i + 1 < marks.size(); i++) {
      goesOn(marks.get(i), marks.get(i + 1));
    }
    marks.forEach(this::named);
    times();
    others();
    alone.addAll(figures);
    marks.forEach(this::figure);
    marks.forEach(this::stretch);
  }

  List<Figure> figures() {
    return figures;
  }

  /** Those that need a source. */
  List<Figure> claims() {
    return figures.stream().filter(Figure::claimed).toList();
  }

  List<Pair> pairs() {
    return pairs;
  }

  /** Those that are in no pair. */
  List<Figure> alone() {
    return alone;
  }

  List<Stretch> stretches() {
    return stretches;
  }

  private Token token(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : FigureTokens.NONE;
  }

  private boolean is(int i, String word) {
    return token(i).is(word);
  }

  /** What stands behind it, or right before it. */
  private void unit(Mark mark) {
    int i = mark.at + 1;
    if (token(i).text().startsWith("º")) {
      i++;
      mark.ordinal = true;
    }
    if (is(i, "-") && token(i + 1).kind() == Kind.WORD) {
      i++;
    }
    if (is(i, "(")) {
      i++;
    }
    half(mark, i);
    boolean of = is(i, "de") || is(i, "of");
    int month = FigureWords.month(token(of ? i + 1 : i).text());
    if (month > 0 && isDay(mark)) {
      mark.month = month;
      boolean ends = is(mark.at - 1, "on") || token(i + 1).kind() == Kind.BREAK;
      mark.listed = isVerb(token(i)) && !mark.ordinal && !ends;
      return;
    }
    int skipped = i;
    while (skipped < i + 2 && FigureWords.is("between", token(skipped).text())) {
      skipped++;
    }
    skipped += is(i, "us") ? 1 : 0;
    mark.unit =
        Optional.of(token(skipped))
            .filter(it -> it.value() != FigureTokens.LEADS || it.kind() != Kind.SIGN)
            .flatMap(it -> FigureWords.unit(it.text()))
            .or(() -> thing(token(mark.at + 1)));
    if (mark.unit.filter(it -> it.kind() == Reading.Kind.MONEY).isEmpty()) {
      before(mark);
    }
  }

  private void before(Mark mark) {
    var before = token(mark.at - 1);
    var currency = FigureWords.unit(before.text()).filter(it -> it.kind() == Reading.Kind.MONEY);
    if (currency.isPresent() && !token(mark.at - 2).isNumber()) {
      mark.unit = currency;
      mark.prefixed = true;
    }
    int month = FigureWords.month(before.text());
    if (month > 0 && !isTaken(mark.at - 1) && isDay(mark) && mark.unit.isEmpty()) {
      mark.month = month;
      mark.prefixed = true;
      mark.listed = isVerb(before) && !mark.ordinal && !WHEN.contains(token(mark.at - 2).text());
    }
  }

  /** Whether a month is the one of a day before it. */
  private boolean isTaken(int month) {
    int i = month - 1;
    i -= is(i, "de") || is(i, "of") ? 1 : 0;
    i -= token(i).text().startsWith("º") ? 1 : 0;
    return token(i).isNumber();
  }

  /** Children under 12 may go on their own. */
  private static boolean isVerb(Token month) {
    return month.is("may") || month.is("march");
  }

  private static boolean isDay(Mark mark) {
    long day = mark.token.value();
    return mark.token.kind() != Kind.CLOCK && day % 1_000 == 0 && day >= 1_000 && day <= 31_000;
  }

  /** Whatever is counted, if its word says that it is many. */
  private static Optional<Unit> thing(Token next) {
    var word = next.text();
    boolean many =
        next.kind() == Kind.WORD
            && word.length() > 3
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !FigureWords.is("nothing", word);
    return many ? Optional.of(THING) : Optional.empty();
  }

  private void half(Mark mark, int i) {
    if (token(i).is("h") || token(i).is("hrs") || token(i).is("hs")) {
      i += mark.token.kind() == Kind.CLOCK ? 1 : 0;
    }
    var word = token(i).text();
    if (word.equals("am") || word.equals("pm")) {
      mark.half = word;
    } else if (word.equals("in") && is(i + 1, "the")) {
      mark.half = english(token(i + 2).text());
    } else if (word.equals("at") && is(i + 1, "night")) {
      mark.half = "night";
    } else if (word.equals("de") && is(i + 1, "la")) {
      mark.half = spanish(token(i + 2).text());
    } else if (word.equals("del") && is(i + 1, "mediodia")) {
      mark.half = "noon";
    } else if (word.equals("oclock") || (word.equals("en") && is(i + 1, "punto"))) {
      mark.hour = isHour(mark);
    }
    mark.hour |= !mark.half.isEmpty() && isHour(mark);
  }

  private static String english(String word) {
    return switch (word) {
      case "morning" -> "am";
      case "afternoon", "evening" -> "pm";
      default -> "";
    };
  }

  private static String spanish(String word) {
    return switch (word) {
      case "manana" -> "morning";
      case "madrugada" -> "am";
      case "tarde" -> "pm";
      case "noche" -> "night";
      default -> "";
    };
  }

  private static boolean isHour(Mark mark) {
    return mark.token.kind() == Kind.CLOCK || minute(mark.token) >= 0;
  }

  /** The minute of the day that a number may be; -1 if it cannot be one. */
  private static long minute(Token token) {
    if (token.kind() == Kind.CLOCK) {
      return token.value();
    }
    long value = token.value();
    if (value % 1_000 == 0) {
      return value >= 0 && value <= 24_000 ? value * 60 / 1_000 : -1;
    }
    var raw = token.text();
    int point = raw.indexOf('.');
    boolean clock = point > 0 && point <= 2 && raw.length() == point + 3;
    if (!clock) {
      return -1;
    }
    long minutes = Long.parseLong(raw.substring(point + 1));
    long hours = Long.parseLong(raw.substring(0, point));
    return hours <= 24 && minutes < 60 ? hours * 60 + minutes : -1;
  }

  /** Whether it is an hour by what stands before it. */
  private void hour(Mark mark) {
    if (mark.token.kind() == Kind.CLOCK) {
      mark.hour = true;
    }
    if (mark.hour || !isHour(mark)) {
      return;
    }
    var before = token(mark.at - 1).text();
    boolean one = before.equals("la") && mark.token.value() == 1_000;
    boolean at = one || (FigureWords.is("hour", before) && !isPointing(mark));
    boolean pointed = mark.token.value() % 1_000 != 0;
    boolean limits = FigureWords.is("limit", before) || pointed;
    if (isHours(mark)) {
      mark.hour = at;
      mark.perhaps = at || limits || is(mark.at + 1, "h");
      if (at) {
        mark.unit = Optional.empty();
      }
    } else if (!mark.isOf() && !mark.ordinal) {
      boolean days = before.equals("al") && isFromDay(mark);
      mark.guessed = !at && limits && !pointed && !days && isOpening(mark);
      mark.hour = at || mark.guessed;
      mark.perhaps = limits;
    }
  }

  /** {@code del 5 al 20}; hours are {@code de 5 a 8}. */
  private boolean isFromDay(Mark mark) {
    return token(mark.at - 2).isNumber() && is(mark.at - 3, "del");
  }

  /** {@code las dos}, if no hour is meant. */
  private boolean isPointing(Mark mark) {
    return (mark.token.kind() == Kind.SPELT || isHours(mark))
        && is(mark.at - 1, "las")
        && !FigureWords.is("limit", token(mark.at - 2).text())
        && !BEFORE_AN_HOUR.contains(token(mark.at - 2).text());
  }

  /** Whether hours stand behind it, of which it may be the count or the number. */
  private boolean isHours(Mark mark) {
    return HOURS.contains(token(mark.at + 1).text());
  }

  /** Whether its sentence speaks of when something opens, or is. */
  private boolean isOpening(Mark mark) {
    for (int step : List.of(-1, 1)) {
      int i = mark.at;
      while (i >= 0 && i < tokens.size() && token(i).kind() != Kind.BREAK) {
        if (FigureWords.is("opening", token(i).text())) {
          return true;
        }
        i += step;
      }
    }
    return false;
  }

  /** One before another of the same: {@code 3 to 5 days}, {@code 9 or 10 am}. */
  private void listed(Mark mark, Mark next) {
    int link = link(mark, next);
    if (link == 0) {
      return;
    }
    boolean range = link == 2;
    if (range) {
      mark.to = Optional.of(next);
      next.from = Optional.of(mark);
      if (next.month > 0 && !next.prefixed && areDays(mark, next) && !isSeason(next)) {
        noHour(mark);
      }
    }
    if (mark.isOf()) {
      return;
    }
    if (next.hour && isHour(mark) && !mark.ordinal) {
      mark.hour = range;
      mark.perhaps = true;
    } else if (!next.prefixed) {
      mark.unit = mark.ordinal ? Optional.empty() : next.unit;
      mark.month = isDay(mark) ? next.month : 0;
      mark.lent = (!range || next.lent) && mark.isOf() && !(mark.ordinal && next.ordinal);
      mark.listed = mark.lent;
      mark.perhaps |= next.perhaps && isHour(mark) && !mark.ordinal;
    }
  }

  /** One behind another of the same: {@code €10-15}, {@code June 15 to 20}, {@code 9:30 to 11}. */
  private void goesOn(Mark mark, Mark next) {
    int link = link(mark, next);
    boolean until = next.at > 0 && UNTIL.contains(token(next.at - 1).text());
    if (link == 2 && mark.prefixed && mark.month > 0 && !until && areDays(mark, next)) {
      noHour(next);
    }
    if (link == 0 || next.isOf()) {
      return;
    }
    if (mark.hour && isHour(next) && !next.ordinal) {
      next.hour = link == 2;
      next.perhaps = true;
    } else if (mark.prefixed) {
      next.unit = next.ordinal ? Optional.empty() : mark.unit;
      next.month = isDay(next) ? mark.month : 0;
      next.prefixed = true;
      next.lent = (link == 1 || mark.lent) && !(mark.ordinal && next.ordinal);
      next.listed = next.lent;
    }
  }

  /** Whether two may be days of one month, and none is surely an hour. */
  private static boolean areDays(Mark mark, Mark next) {
    return isDay(mark)
        && isDay(next)
        && mark.token.value() < next.token.value()
        && mark.ordinal == next.ordinal
        && (mark.guessed || !mark.hour)
        && (next.guessed || !next.hour);
  }

  private static void noHour(Mark mark) {
    mark.hour = false;
    mark.guessed = false;
    mark.perhaps = false;
  }

  /** {@code 9 to 14 May to September}. */
  private boolean isSeason(Mark mark) {
    int i = mark.at + 1;
    while (i < mark.at + 4 && FigureWords.month(token(i).text()) == 0) {
      i++;
    }
    return FigureWords.is("range", token(i + 1).text())
        && FigureWords.month(token(i + 2).text()) > 0;
  }

  /** A day by the one month that its sentence names elsewhere; else the third of whatever. */
  private void named(Mark mark) {
    if (mark.isOf() || !isDay(mark)) {
      mark.unit = mark.ordinal && !mark.isOf() ? Optional.of(THING) : mark.unit;
      return;
    }
    int month = named(mark.at);
    boolean days = mark.to.isPresent() || mark.from.isPresent();
    var first = mark.from.orElse(mark);
    boolean sure =
        mark.ordinal
            ? days || token(mark.at + 2).kind() != Kind.WORD
            : days && (is(first.at - 1, "del") || (isLate(first) && isOpening(mark)));
    if (month > 0 && sure) {
      mark.month = month;
      mark.listed = trusted;
      mark.perhaps = false;
      return;
    }
    mark.named = trusted ? month : 0;
    mark.unit = mark.ordinal ? Optional.of(THING) : mark.unit;
  }

  /** Whether it goes to what is a day, and no hour. */
  private static boolean isLate(Mark first) {
    return first.to.filter(to -> isDay(to) && !isHour(to)).isPresent();
  }

  /** The only month of a sentence that is of no day; 0 if there is none. */
  private int named(int at) {
    int from = at;
    while (token(from - 1).kind() != Kind.BREAK) {
      from--;
    }
    int month = 0;
    for (int i = from; token(i).kind() != Kind.BREAK; i++) {
      int other = isName(i) ? FigureWords.month(token(i).text()) : 0;
      if (other > 0 && month > 0) {
        return 0;
      }
      month = Math.max(month, other);
    }
    return month;
  }

  private boolean isName(int i) {
    var word = token(i);
    return (word.text().length() > 3 || word.is("may"))
        && (!isVerb(word) || is(i - 1, "in") || is(i - 1, "of"))
        && !isTaken(i)
        && !token(i + 1).isNumber();
  }

  /** 0 if two numbers are not listed together, 2 if one goes to the other. */
  private int link(Mark mark, Mark next) {
    int from = mark.at + 1;
    while (from < next.at && isOwn(mark, token(from))) {
      from++;
    }
    int link = 0;
    for (int i = from; i < next.at; i++) {
      var word = token(i).text();
      if (word.equals("-") || (FigureWords.is("range", word) && !BEFORE_A_NUMBER.contains(word))) {
        link = 2;
      } else if (word.equals(",") || word.equals("/") || FigureWords.is("list", word)) {
        link = Math.max(1, link);
      } else if (!isOwn(next, token(i)) && !FigureWords.is("range", word)) {
        return 0;
      }
    }
    return next.at - from > 3 || next.at == from ? 0 : between(mark) ? Math.max(link, 2) : link;
  }

  /** Whether a word says what a number is of, or which half of the day, or that it is a third. */
  private static boolean isOwn(Mark mark, Token token) {
    var word = token.text();
    return word.equals("am")
        || word.equals("pm")
        || word.equals("h")
        || word.startsWith("º")
        || (mark.unit.isPresent() && mark.unit.equals(FigureWords.unit(word)));
  }

  private boolean between(Mark mark) {
    return is(mark.at - 1, "between")
        || is(mark.at - 1, "entre")
        || (is(mark.at - 1, "las") && is(mark.at - 2, "entre"));
  }

  private void times() {
    boolean full = false;
    for (var mark : marks) {
      if (mark.hour || mark.perhaps) {
        mark.times = times(mark);
        full |= isFull(mark) && isWrittenOut(mark);
      }
    }
    for (var mark : marks) {
      boolean paired = mark.to.or(() -> mark.from).filter(FigureReader::isFull).isPresent();
      if (mark.times.size() > 1 && ((full && isWrittenOut(mark)) || paired)) {
        mark.times = mark.times.subList(0, 1);
      }
    }
    if (trusted) {
      marks.forEach(FigureReader::settle);
    }
  }

  private static boolean isFull(Mark mark) {
    return mark.times.size() == 1 && mark.half.isEmpty() && !isNoon(mark);
  }

  private static boolean isNoon(Mark mark) {
    return NOON.contains(mark.token.text());
  }

  private static boolean isWrittenOut(Mark mark) {
    return !isNoon(mark) && (mark.token.kind() == Kind.CLOCK || mark.token.value() % 1_000 != 0);
  }

  /** Each it may be; before noon comes first. */
  private static List<Reading> times(Mark mark) {
    long minute = minute(mark.token);
    long hour = minute / 60;
    var raw = mark.token.text();
    if (mark.half.isEmpty()) {
      boolean clear = hour == 0 || hour > 12 || raw.startsWith("0") || isNoon(mark);
      return clear
          ? List.of(Reading.time((int) minute))
          : List.of(Reading.time((int) minute), Reading.time((int) minute + 720));
    }
    boolean twelve = hour == 12;
    long after = hour < 12 ? minute + 720 : minute;
    long then =
        switch (mark.half) {
          case "am" -> twelve ? minute - 720 : minute;
          case "morning" -> minute;
          case "night" -> twelve ? minute - 720 : hour < 6 ? minute : after;
          case "noon" -> hour < 6 ? minute + 720 : minute;
          default -> after;
        };
    return List.of(Reading.time((int) then));
  }

  /** {@code 9 to 6} is from the morning to the evening. */
  private static void settle(Mark mark) {
    if (mark.to.isEmpty() || mark.times.isEmpty() || mark.to.get().times.isEmpty()) {
      return;
    }
    var to = mark.to.get();
    long from = mark.times.getFirst().value() % 720;
    long until = to.times.getFirst().value() % 720;
    if (until > from) {
      return;
    }
    boolean later = to.times.getLast().value() >= 720;
    boolean earlier = mark.times.getFirst().value() < 720 || mark.times.getFirst().value() == 720;
    if (earlier && later) {
      mark.times = mark.times.subList(0, 1);
      int last = to.times.size() - 1;
      to.times = to.times.subList(last, last + 1);
    }
  }

  private void figure(Mark mark) {
    var figure = new Figure(readings(mark), isClaimed(mark));
    if (mark.from.isPresent()) {
      pairs.add(new Pair(figures.getLast(), figure));
    } else if (mark.to.isEmpty()) {
      alone.add(figure);
    }
    figures.add(figure);
  }

  private List<Reading> readings(Mark mark) {
    var readings = new ArrayList<Reading>(3);
    long plain = mark.token.kind() == Kind.CLOCK ? -1 : mark.token.value();
    if (mark.month > 0) {
      readings.add(day(mark.month, plain));
    }
    if (mark.hour) {
      readings.addAll(mark.times);
      return readings;
    }
    if (mark.unit.isPresent()) {
      var unit = mark.unit.get();
      boolean cents = unit.name().equals("cent");
      long value = plain * unit.factor() / 1_000;
      readings.add(new Reading(unit.kind(), cents ? "" : unit.name(), value, plain));
    }
    if (mark.perhaps) {
      readings.addAll(mark.times);
    }
    if (!mark.isOf() || mark.listed) {
      readings.add(Reading.bare(plain));
    }
    if (mark.named > 0) {
      readings.add(day(mark.named, plain));
    }
    return readings;
  }

  private static Reading day(int month, long plain) {
    return new Reading(Reading.Kind.DATE, "", month * 100L + plain / 1_000, plain);
  }

  private boolean isClaimed(Mark mark) {
    if (mark.token.kind() != Kind.SPELT) {
      return true;
    }
    var word = mark.token.text();
    if (word.isEmpty() && mark.token.value() != 1_000) {
      return true;
    }
    var next = token(mark.at + 1).text();
    boolean measured =
        mark.unit
            .filter(it -> !it.name().equals("night") && it.kind() != Reading.Kind.COUNT)
            .isPresent();
    if (ARTICLES.contains(word)) {
      return measured
          && (LEADS.contains(token(mark.at - 1).text())
              || LEADS.contains(token(mark.at - 2).text())
              || BEFORE_OR_AFTER.contains(token(mark.at + 2).text())
              || BEFORE_OR_AFTER.contains(token(mark.at + 3).text()));
    }
    if (mark.token.value() == 1_000) {
      return measured || mark.hour;
    }
    var before = token(mark.at - 1).text();
    boolean pointing = POINTING.contains(before);
    boolean loose =
        FigureWords.is("loose", next) || FigureWords.is("loose", token(mark.at + 2).text());
    return mark.hour || !(loose || next.equals("gracias") || (pointing && mark.unit.isEmpty()));
  }

  private void stretch(Mark mark) {
    var reading = readings(mark).getFirst();
    if (mark.to.isPresent()) {
      var to = readings(mark.to.get()).getFirst();
      if (to.kind() == reading.kind()) {
        stretches.add(Stretch.of(reading, to));
      }
    } else if (mark.from.isEmpty()) {
      for (int i = mark.at - 1; i >= mark.at - 3 && token(i).kind() != Kind.BREAK; i--) {
        if (FigureWords.is("low", token(i).text())) {
          stretches.add(new Stretch(reading.kind(), reading.value(), Long.MAX_VALUE));
          return;
        }
        if (FigureWords.is("high", token(i).text())) {
          stretches.add(new Stretch(reading.kind(), 0, reading.value()));
          return;
        }
      }
    }
  }

  /** Dates and telephones in digits, names, and words that only hint at a number. */
  private void others() {
    for (int i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      switch (token.kind()) {
        case DATE -> date(token.text());
        case PHONE -> add(new Reading(Reading.Kind.PHONE, token.text(), 0, -1), true);
        case NAME -> add(new Reading(Reading.Kind.NAME, token.text(), 0, -1), true);
        case WORD, SIGN -> hint(i);
        default -> {}
      }
    }
  }

  private void add(Reading reading, boolean claimed) {
    figures.add(new Figure(List.of(reading), claimed));
  }

  private void hint(int i) {
    var word = token(i).text();
    long hint = FigureWords.hint(word);
    if (hint == 0) {
      add(new Reading(Reading.Kind.MONEY, "", 0, 0), false);
    } else if (hint > 0) {
      add(new Reading(Reading.Kind.COUNT, "", hint * 1_000, hint * 1_000), false);
    }
    if (word.equals("mitad") || (word.equals("half") && isShare(token(i + 1)))) {
      add(new Reading(Reading.Kind.SHARE, "all", 50_000, 50_000), false);
    }
    if (word.equals("fortnight")) {
      add(new Reading(Reading.Kind.MEASURE, "time", 14 * 86_400_000L, 14_000), false);
    }
    if (EACH.contains(word)) {
      FigureWords.unit(token(i + 1).text())
          .filter(unit -> unit.kind() != Reading.Kind.MONEY)
          .ifPresent(
              unit -> add(new Reading(unit.kind(), unit.name(), unit.factor(), 1_000), false));
    }
  }

  /** {@code Children pay half}, not {@code half board}. */
  private static boolean isShare(Token next) {
    return next.kind() == Kind.BREAK || AFTER_HALF.contains(next.text());
  }

  /** A day of a month, whichever of both comes first. */
  private void date(String raw) {
    var parts = raw.split("[/.-]", -1);
    var readings = new ArrayList<Reading>(3);
    readings.add(new Reading(Reading.Kind.NAME, raw.replaceAll("[.-]", "/"), 0, -1));
    if (raw.equals("24/7")) {
      readings.add(new Reading(Reading.Kind.MEASURE, "time", 86_400_000, 24_000));
      add(new Reading(Reading.Kind.MEASURE, "time", 7 * 86_400_000L, 7_000), false);
    }
    boolean yearFirst = parts[0].length() == 4;
    int a = Integer.parseInt(parts[yearFirst ? 2 : 0]);
    int b = Integer.parseInt(parts[1]);
    if (b <= 12) {
      readings.add(new Reading(Reading.Kind.DATE, "", b * 100L + a, a * 1_000L));
    }
    if (a <= 12 && !yearFirst) {
      readings.add(new Reading(Reading.Kind.DATE, "", a * 100L + b, b * 1_000L));
    }
    figures.add(new Figure(readings, true));
    if (parts.length == 3) {
      long year = Long.parseLong(parts[yearFirst ? 0 : 2]);
      add(Reading.bare((year < 100 ? 2_000 + year : year) * 1_000), true);
    }
  }
}
