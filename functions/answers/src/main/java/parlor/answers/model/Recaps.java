package parlor.answers.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import parlor.answers.Purse;
import parlor.answers.model.Attempt.Result;
import parlor.answers.model.Call.Heard;
import parlor.answers.model.OutboundCheck.Said;
import parlor.answers.model.OutboundCheck.Verdict;
import parlor.guard.Guard;
import parlor.guard.text.Normalised;
import parlor.tenant.Language;

/**
 * Has a business's model sum up a conversation for those who work there. What it writes is used
 * whole or not at all: three lines that the outbound guard lets, that tell of nobody's health or
 * bank, and name no page. Whoever asks has other words where there are none.
 */
public final class Recaps {
  /** In chars; a model that goes on after that is not summing up. */
  private static final int LONGEST = 6_000;

  private final Models models;
  private final Guard guard;
  private final OutboundCheck checks;
  private final Asking asking = new Asking();
  private final Clock clock;
  private final RandomGenerator random;
  private final ExecutorService executor;

  /** {@code random} is a secure one. */
  public Recaps(
      Models models, Guard guard, Clock clock, RandomGenerator random, ExecutorService executor) {
    this.models = models;
    this.guard = guard;
    this.checks = new KnownLinks().and(new Decency(guard));
    this.clock = clock;
    this.random = random;
    this.executor = executor;
  }

  /** Whether no model is there to ask. */
  public boolean isEmpty() {
    return models.isEmpty();
  }

  /** The most that one may cost, in micro-dollars, whichever models a business picks. */
  public long most() {
    return models.most(RecapPrompt.MOST, RecapPrompt.ANSWER);
  }

  /**
   * Asks the business's model, and the second if the first fails.
   *
   * @param picked as {@link parlor.tenant.Voice#model} has it
   * @param purse pays
   * @param deadline by which it has an answer or none
   */
  public Optional<Recap> of(
      List<Spoken> said,
      Optional<String> picked,
      Language language,
      Purse purse,
      Instant deadline) {
    var canary = Canary.of(random);
    var prompt = RecapPrompt.of(said, language, canary);
    var patience = new Patience(Duration.between(clock.instant(), deadline), Duration.ZERO);
    var rungs = models.of(picked);
    for (int i = 0; i < rungs.size(); i++) {
      var time = patience.next(clock.instant(), deadline, rungs.size() - i);
      var asked =
          asking.ask(
              rungs.get(i), prompt, time, purse, model -> written(model, prompt, canary, time));
      if (asked instanceof Result.Answered(var text, _, _)) {
        return Recap.read(text).filter(this::mayLeave);
      }
      if (!(asked instanceof Result.Failed || asked instanceof Result.Skipped)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Result written(Model model, Prompt prompt, Canary canary, Duration time)
      throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    var text = new StringBuilder();
    try (var call = Call.start(model, prompt, executor)) {
      while (true) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return new Result.Failed(Failure.TIMED_OUT);
        }
        switch (call.next(Duration.ofNanos(left))) {
          case Heard.Piece(var piece) -> {
            text.append(piece);
            if (text.length() > LONGEST) {
              return new Result.Unsupported(Usage.UNKNOWN);
            }
          }
          case Heard.Ended(Ending.Failed(var why)) -> {
            return new Result.Failed(why);
          }
          case Heard.Ended(Ending.Done(var whole, var usage)) -> {
            return ended(text.toString(), whole, usage, canary);
          }
          case Heard.Nothing() -> {}
        }
      }
    }
  }

  private static Result ended(String text, boolean whole, Usage usage, Canary canary) {
    if (text.isBlank()) {
      return new Result.Failed(Failure.MALFORMED);
    }
    if (canary.isIn(text)) {
      return new Result.Withdrawn();
    }
    return whole ? new Result.Answered(text, List.of(), usage) : new Result.Unsupported(usage);
  }

  private boolean mayLeave(Recap recap) {
    return Stream.of(Stream.of(recap.wanted()), recap.answered().stream(), recap.open().stream())
        .flatMap(parts -> parts)
        .allMatch(this::mayLeave);
  }

  private boolean mayLeave(String part) {
    return checks.look(new Said(part, List.of(), Optional.empty())) == Verdict.PASS
        && guard.masker().mask(Normalised.of(part)).warnings().isEmpty();
  }
}
