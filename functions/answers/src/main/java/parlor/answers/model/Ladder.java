package parlor.answers.model;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;
import parlor.answers.Answerer;
import parlor.answers.Audience;
import parlor.answers.ContentIndex;
import parlor.answers.Directives;
import parlor.answers.Finder;
import parlor.answers.Finding;
import parlor.answers.Question;
import parlor.answers.Scene;
import parlor.answers.model.Attempt.Result;
import parlor.conversation.Answer;
import parlor.conversation.AnsweredBy;
import parlor.conversation.Outcome;
import parlor.failure.Unavailable;
import parlor.guard.Guard;

/**
 * Answers from whichever step works: the model, the second model, the content's own words, and then
 * the offer that a person will answer. Where the content has nothing near a question, or it is
 * small talk, no model is asked.
 */
public final class Ladder implements Answerer {
  private final Models models;
  private final Voices voices;
  private final Guard guard;
  private final OutboundCheck checks;
  private final Directives directives;
  private final Patience patience;
  private final LastSteps last = new LastSteps();
  private final Asking asking = new Asking();
  private final Clock clock;
  private final RandomGenerator random;
  private final ExecutorService executor;

  private Ladder(
      Models models,
      Voices voices,
      Guard guard,
      Patience patience,
      Clock clock,
      RandomGenerator random,
      ExecutorService executor) {
    this.models = models;
    this.voices = voices;
    this.guard = guard;
    this.directives = new Directives(guard.judge());
    this.checks = new KnownLinks().and(new Decency(guard));
    this.patience = patience;
    this.clock = clock;
    this.random = random;
    this.executor = executor;
  }

  /** {@code random} is a secure one. */
  public static Answerer of(
      Models models,
      Voices voices,
      Guard guard,
      Patience patience,
      Clock clock,
      RandomGenerator random,
      ExecutorService executor) {
    return new Ladder(models, voices, guard, patience, clock, random, executor);
  }

  @Override
  public Answer answer(Question question, ContentIndex index, Audience audience) {
    if (models.isEmpty() || question.scene().isEmpty()) {
      return last.quote(question, index, audience, "no-model");
    }
    return switch (Finder.find(question, index)) {
      case Finding.Settled(var answer) -> last.say(answer, audience, AnswerLog.NO_REASON);
      case Finding.Near near -> written(question, index, near, question.scene().get(), audience);
    };
  }

  private Answer written(
      Question question, ContentIndex index, Finding.Near near, Scene scene, Audience audience) {
    var passages = near.passages().stream().filter(it -> !directives.in(it)).toList();
    if (passages.isEmpty()) {
      return last.quote(question, index, audience, "orders-in-passages");
    }
    var cited = new Cited(passages);
    var canary = Canary.of(random);
    List<Rung> rungs;
    Brief brief;
    try {
      var voice = voices.of(scene.tenant());
      var asked = Discreet.of(question, guard.masker());
      var prompt = Prompts.of(asked, index.business(), voice, near.language(), cited, canary);
      var told = new ArrayList<>(voice.rules());
      told.add(index.business());
      var heard = Prompts.heard(prompt, asked);
      brief = new Brief(prompt, cited, canary, scene.origin(), heard, told);
      rungs = models.of(voice.model());
    } catch (Unavailable e) {
      // Which model they may go to is not known, so these words go to none.
      return last.instead(question, index, audience, "unavailable");
    }
    if (rungs.isEmpty()) {
      return last.quote(question, index, audience, "no-model");
    }
    var reason = AnswerLog.NO_REASON;
    for (int i = 0; i < rungs.size(); i++) {
      var time = patience.next(clock.instant(), scene.deadline(), rungs.size() - i);
      var attempt = new Attempt(brief, checks, audience);
      var asked =
          asking.ask(
              rungs.get(i),
              brief.prompt(),
              time,
              scene.purse(),
              model -> attempt.run(model, executor, patience.idle(), time));
      switch (asked) {
        case Result.Answered answered -> {
          return last.said(answer(answered, near, i), reason);
        }
        case Result.Unsupported _ -> {
          return last.say(degraded(near.unsaid(), i > 0), audience, i > 0 ? reason : asked.word());
        }
        case Result.Deserted _ -> {
          return last.instead(question, index, audience, asked.word());
        }
        case Result.Failed _, Result.Skipped _, Result.Withdrawn _ -> {
          if (attempt.hasSpoken()) {
            audience.retract();
          }
          reason = i == 0 ? asked.word() : reason;
        }
      }
    }
    return last.instead(question, index, audience, reason);
  }

  @Override
  public long most(String text) {
    return models.most(Prompts.most(text), Prompts.ANSWER);
  }

  private static Answer answer(Result.Answered answered, Finding.Near near, int step) {
    return new Answer(
        Optional.of(answered.text()),
        Outcome.ANSWERED,
        step == 0 ? AnsweredBy.MODEL : AnsweredBy.SECOND_MODEL,
        step > 0,
        answered.sources().stream().map(passage -> passage.source()).toList(),
        near.language());
  }

  static Answer degraded(Answer answer, boolean degraded) {
    return new Answer(
        answer.text(),
        answer.outcome(),
        answer.by(),
        degraded,
        answer.sources(),
        answer.language());
  }
}
