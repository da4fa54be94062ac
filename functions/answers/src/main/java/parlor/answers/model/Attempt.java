package parlor.answers.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.regex.Pattern;
import parlor.answers.Audience;
import parlor.answers.Passage;
import parlor.answers.model.Call.Heard;

/**
 * One model's try at one question. Sentences are kept back until the first citation of a passage
 * that was given; from then on each leaves when it is whole.
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

    /** It gave the prompt away, or said what may not leave. */
    record Withdrawn() implements Result {}

    /** Nobody listens any more. */
    record Deserted() implements Result {}
  }

  /** How often it is looked whether somebody still listens. */
  private static final Duration BEAT = Duration.ofMillis(500);

  /** In chars; a model that goes on after that is not answering. */
  private static final int LONGEST = 6_000;

  /** In chars before a piece: where a canary may have begun, its letters spaced out. */
  private static final int MARGIN = 200;

  /** How the prompt has a model say that the passages do not answer. */
  private static final Pattern NOTHING = Pattern.compile("\\W*NOTHING\\W*");

  private final Drafts drafts;
  private final OutboundCheck checks;
  private final Audience audience;
  private final Brief brief;

  private final List<String> held = new ArrayList<>();
  private final Set<Passage> sources = new LinkedHashSet<>();
  private final StringBuilder raw = new StringBuilder();
  private final StringBuilder said = new StringBuilder();
  private String space = "";

  Attempt(Brief brief, OutboundCheck checks, Audience audience) {
    this.brief = brief;
    this.drafts = new Drafts(brief.cited());
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
            if (raw.length() > LONGEST) {
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
      if (NOTHING.matcher(sentence.text()).matches()) {
        continue;
      }
      switch (checks.look(brief.said(sentence.text()))) {
        case PASS -> {
          held.add(sentence.text());
          sources.addAll(sentence.cites());
        }
        case DROP -> {}
        case WITHDRAW -> {
          return false;
        }
      }
      if (!sources.isEmpty()) {
        held.forEach(this::say);
        held.clear();
      }
    }
    return true;
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
