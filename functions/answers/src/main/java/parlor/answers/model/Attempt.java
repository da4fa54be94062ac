package parlor.answers.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.regex.Pattern;
import parlor.answers.Audience;
import parlor.answers.Bearing;
import parlor.answers.Echo;
import parlor.answers.FigureCheck;
import parlor.answers.Passage;
import parlor.answers.model.Call.Heard;

/**
 * One model's try at one question. Sentences are kept back until the first citation of a passage
 * that was given; from then on each leaves when it is whole, if it cites one, too, that has its
 * figures, or claims nothing that those cited do not say. A model that repeats itself is not heard
 * out.
 */
final class Attempt {
  /** What came of it. */
  sealed interface Result {
    record Answered(String text, List<Passage> sources, Usage usage) implements Result {
      @Override
      public String toString() {
        return "Answered[hidden]";
      }
    }

    /** The model has answered, and named no passage that says so. */
    record Unsupported(Usage usage) implements Result {}

    record Failed(Failure why) implements Result {}

    /** It was not even asked. */
    record Skipped(String why) implements Result {}

    /** It gave the prompt away, or said what may not leave. */
    record Withdrawn() implements Result {}

    /** Nobody listens any more. */
    record Deserted() implements Result {}

    /** How it ended, as it stands in logs. */
    default String word() {
      return switch (this) {
        case Answered _ -> "answered";
        case Unsupported _ -> "unsupported";
        case Failed(var why) -> why.word();
        case Skipped(var why) -> why;
        case Withdrawn() -> "withdrawn";
        case Deserted() -> "deserted";
      };
    }
  }

  /** How often it is looked whether somebody still listens. */
  private static final Duration BEAT = Duration.ofMillis(500);

  /** In chars; a model that goes on after that is not answering. */
  private static final int LONGEST = 6_000;

  /** A sentence is not written once more for the better. */
  private static final int MOST_REPEATS = 3;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** In chars before a piece: where a canary may have begun, its letters spaced out. */
  private static final int MARGIN = 200;

  /** How models say that the passages, of which a visitor knows nothing, do not answer. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "^\\W*NOTHING\\b"
              + "|\\bpassages? (?:do|does|did)(?: not|n['’]t)\\b"
              + "|\\bpasajes? no\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final Drafts drafts;
  private final OutboundCheck checks;
  private final Audience audience;
  private final Brief brief;

  private final List<Drafts.Sentence> held = new ArrayList<>();
  private final List<String> written = new ArrayList<>();
  private final Echo echo = new Echo();
  private final Bearing bearing = new Bearing();
  private final FigureCheck figures;
  private final Set<Passage> sources = new LinkedHashSet<>();
  private final StringBuilder raw = new StringBuilder();
  private final StringBuilder said = new StringBuilder();
  private String space = "";
  private boolean repeats;

  Attempt(Brief brief, OutboundCheck checks, Audience audience) {
    this.brief = brief;
    this.drafts = new Drafts(brief.cited());
    this.figures = brief.figures();
    this.checks = checks;
    this.audience = audience;
  }

  /** {@code idle} is how long it may say nothing, {@code whole} how long it may take. */
  Result run(Model model, ExecutorService executor, Duration idle, Duration whole)
      throws InterruptedException {
    long begun = System.nanoTime();
    long heardAt = begun;
    long lookedAt = begun;
    try (var call = Call.start(model, brief.prompt(), executor)) {
      while (true) {
        long now = System.nanoTime();
        long left = Math.min(heardAt + idle.toNanos(), begun + whole.toNanos()) - now;
        if (left <= 0) {
          return new Result.Failed(Failure.TIMED_OUT);
        }
        switch (call.next(Duration.ofNanos(Math.min(left, BEAT.toNanos())))) {
          case Heard.Piece(var text) -> {
            heardAt = System.nanoTime();
            raw.append(text);
            var recent = raw.substring(Math.max(0, raw.length() - text.length() - MARGIN));
            if (brief.canary().isIn(recent) || !deliver(drafts.take(text))) {
              return new Result.Withdrawn();
            }
            if (repeats || raw.length() > LONGEST) {
              return result(Usage.UNKNOWN);
            }
          }
          case Heard.Ended(Ending.Failed(var why)) -> {
            return new Result.Failed(why);
          }
          case Heard.Ended(Ending.Done(var complete, var usage)) -> {
            if (raw.isEmpty()) {
              return new Result.Failed(Failure.MALFORMED);
            }
            return !complete || deliver(drafts.rest()) ? result(usage) : new Result.Withdrawn();
          }
          case Heard.Nothing() -> {}
        }
        if (System.nanoTime() - lookedAt >= BEAT.toNanos()) {
          lookedAt = System.nanoTime();
          if (!audience.listens()) {
            return new Result.Deserted();
          }
        }
      }
    }
  }

  boolean hasSpoken() {
    return !said.isEmpty();
  }

  private Result result(Usage usage) {
    return said.isEmpty()
        ? new Result.Unsupported(usage)
        : new Result.Answered(said.toString(), List.copyOf(sources), usage);
  }

  /** False if the answer must be withdrawn. */
  private boolean deliver(List<Drafts.Sentence> sentences) {
    for (var sentence : sentences) {
      if (NOTHING.matcher(sentence.text()).find()) {
        continue;
      }
      if (isAgain(sentence)) {
        continue;
      }
      switch (checks.look(brief.said(sentence.text()))) {
        case PASS -> {
          if (!misquotes(sentence)) {
            held.add(sentence);
            sentence.cites().stream().filter(sources::add).forEach(echo::name);
          }
        }
        case DROP -> {}
        case WITHDRAW -> {
          return false;
        }
      }
      if (!sources.isEmpty()) {
        release();
      }
    }
    return true;
  }

  /** Whether it names passages, and has a figure that they do not, or none of its words there. */
  private boolean misquotes(Drafts.Sentence sentence) {
    return !sentence.cites().isEmpty()
        && (!figures.isBacked(sentence.text(), sentence.cites())
            || bearing.isElsewhere(sentence.text(), sentence.cites()));
  }

  /** Whether it was written before; one that is written again and again ends the answer. */
  private boolean isAgain(Drafts.Sentence sentence) {
    if (!WORD.matcher(sentence.text()).find()) {
      return false;
    }
    var words = NO_WORD.matcher(sentence.text()).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    var one = words + sentence.cites().isEmpty();
    int before = Collections.frequency(written, one);
    written.add(one);
    repeats |= before >= MOST_REPEATS;
    return before > 0;
  }

  /** Courtesies before anything that is supported wait for it. */
  private void release() {
    var waiting = new ArrayList<Drafts.Sentence>();
    for (var sentence : held) {
      switch (kind(sentence)) {
        case REPEATED -> {
          waiting.forEach(it -> say(it.text()));
          waiting.clear();
          say(sentence.text());
        }
        case COURTESY -> {
          if (said.isEmpty()) {
            waiting.add(sentence);
          } else {
            say(sentence.text());
          }
        }
        case CLAIM -> {}
      }
    }
    held.clear();
    held.addAll(waiting);
  }

  private Echo.Kind kind(Drafts.Sentence sentence) {
    if (sentence.misnames()) {
      return Echo.Kind.CLAIM;
    }
    boolean supported = !sentence.cites().isEmpty() && WORD.matcher(sentence.text()).find();
    return supported ? Echo.Kind.REPEATED : echo.of(sentence.text());
  }

  /** White space waits for the words after it, so that none ends the answer. */
  private void say(String text) {
    var words = (space + text).stripTrailing();
    space = (space + text).substring(words.length());
    if (said.isEmpty()) {
      words = words.stripLeading();
    }
    if (!words.isEmpty()) {
      said.append(words);
      audience.hear(words);
    }
  }
}
