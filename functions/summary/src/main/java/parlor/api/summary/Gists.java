package parlor.api.summary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parlor.answers.model.Recap;
import parlor.conversation.Entry;
import parlor.conversation.Event;
import parlor.conversation.Event.Turn;
import parlor.conversation.Mode;
import parlor.conversation.Outcome;
import parlor.conversation.Source;
import parlor.guard.mask.Masker;
import parlor.guard.mask.Warning;
import parlor.guard.text.Normalised;

/**
 * Says in three lines what a visitor wanted, what was answered and what is open, in the log's own
 * words. A question that tells of somebody's health or money is not quoted, nor is one that was
 * refused or in which somebody was in need; addresses and numbers are masked here, too.
 */
final class Gists {
  private static final int QUOTE = 140;
  private static final int QUOTES = 3;

  private final Masker masker;

  Gists(Masker masker) {
    this.masker = masker;
  }

  Gist of(List<Entry> log, Words words) {
    var turns = log.stream().flatMap(entry -> turn(entry.event())).toList();
    var open = turns.stream().filter(turn -> isOpen(turn, log)).toList();
    return new Gist(
        turns.isEmpty() ? words.text("nothing.asked") : quote(turns.getFirst(), words),
        open.stream().findFirst().map(turn -> quote(turn, words)),
        open.size(),
        open.stream().anyMatch(turn -> turn.answer().outcome() == Outcome.HANDED_OFF),
        open.isEmpty(),
        turns.isEmpty() ? words.text("nothing.asked") : quotes(turns, words),
        answered(turns, log, words),
        open(open, log, words),
        Optional.empty());
  }

  /**
   * The same as a model has said it. What is open is more than the log can tell, yet never less: a
   * question that nobody answered is named, and so is whoever waits.
   */
  Gist of(List<Entry> log, Recap recap, Words words) {
    var plain = of(log, words);
    boolean known = plain.open() > 0 || waits(log);
    var open =
        recap
            .open()
            .map(said -> waits(log) ? said + " " + words.text("open.waits") : said)
            .or(() -> known ? Optional.of(plain.stillOpen()) : Optional.empty());
    return new Gist(
        plain.first(),
        plain.firstOpen(),
        plain.open(),
        plain.kept(),
        open.isEmpty(),
        recap.wanted(),
        recap.answered().orElseGet(() -> words.text("answered.none")),
        open.orElseGet(() -> words.text("open.none")),
        Optional.of(words.text("by.model")));
  }

  /** A question as it may stand in a mail. */
  String quote(Turn turn, Words words) {
    return mayBeQuoted(turn)
        ? words.text("quote", masked(turn.question().value(), QUOTE))
        : words.text("not.quoted");
  }

  /** What a visitor wrote to be read by the business, short and on one line. */
  String masked(String text, int most) {
    var line = masked(text).replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
  }

  /** What somebody said, without anybody's address or number. */
  String masked(String text) {
    return masker.mask(Normalised.of(text)).forModel();
  }

  static boolean mayBeQuoted(Turn turn) {
    var outcome = turn.answer().outcome();
    return outcome != Outcome.REFUSED
        && outcome != Outcome.REFERRED
        && turn.personal().warnings().stream().noneMatch(Gists::isSensitive);
  }

  private static boolean isSensitive(String warning) {
    return List.of(Warning.values()).stream()
        .anyMatch(kind -> kind.name().toLowerCase(Locale.ROOT).equals(warning));
  }

  private String quotes(List<Turn> turns, Words words) {
    var said = new LinkedHashSet<String>();
    turns.forEach(turn -> said.add(quote(turn, words)));
    var first = said.stream().limit(QUOTES).collect(Collectors.joining(" · "));
    int more = said.size() - QUOTES;
    return more > 0 ? first + " " + words.count("more", more) : first;
  }

  private String answered(List<Turn> turns, List<Entry> log, Words words) {
    long answers =
        turns.stream().filter(turn -> turn.answer().outcome() == Outcome.ANSWERED).count();
    var people = people(turns, log, words);
    var byPeople =
        people.isEmpty() ? "" : " " + words.text("by.people", String.join(" · ", people));
    if (answers == 0) {
      return people.isEmpty() ? words.text("answered.none") : byPeople.strip();
    }
    var titles =
        turns.stream()
            .flatMap(turn -> turn.answer().sources().stream())
            .map(Source::title)
            .map(title -> masked(title, 60))
            .distinct()
            .limit(QUOTES)
            .collect(Collectors.joining(", "));
    var count = words.text("answered.some", answers, turns.size());
    return (titles.isEmpty() ? count : count + " " + words.text("answered.from", titles))
        + byPeople;
  }

  /** Who wrote back, and their last words where what was asked may be quoted. */
  private List<String> people(List<Turn> turns, List<Entry> log, Words words) {
    boolean quoted = turns.stream().allMatch(Gists::mayBeQuoted);
    var said = new LinkedHashSet<String>();
    for (var entry : log) {
      if (entry.event() instanceof Event.Words back) {
        var name = back.name().value();
        said.add(
            quoted ? name + ": " + words.text("quote", masked(back.text().value(), QUOTE)) : name);
      }
    }
    return said.stream().skip(Math.max(0, said.size() - QUOTES)).toList();
  }

  private String open(List<Turn> open, List<Entry> log, Words words) {
    var waits = waits(log) ? words.text("open.waits") : "";
    if (open.isEmpty()) {
      return waits.isEmpty() ? words.text("open.none") : waits;
    }
    return (quotes(open, words) + " " + waits).strip();
  }

  private static boolean waits(List<Entry> log) {
    return !log.isEmpty() && log.getLast().after().mode() == Mode.WAITING;
  }

  /**
   * Nothing was found for it, or it was kept for a person; and nobody has said anything since. Who
   * has said something and ends it has read what was kept for them.
   */
  private static boolean isOpen(Turn turn, List<Entry> log) {
    return switch (turn.answer().outcome()) {
      case UNANSWERED -> isLeft(turn, log);
      case HANDED_OFF -> isLeft(turn, log) && !isEnded(log);
      case ANSWERED, REFERRED, REFUSED -> false;
    };
  }

  private static boolean isEnded(List<Entry> log) {
    return log.getLast().after().mode() == Mode.CLOSED
        && log.stream().anyMatch(entry -> entry.event() instanceof Event.Words);
  }

  private static boolean isLeft(Turn turn, List<Entry> log) {
    return log.stream()
        .dropWhile(entry -> entry.event() != turn)
        .noneMatch(entry -> entry.event() instanceof Event.Words);
  }

  private static Stream<Turn> turn(Event event) {
    return event instanceof Turn turn ? Stream.of(turn) : Stream.of();
  }
}
