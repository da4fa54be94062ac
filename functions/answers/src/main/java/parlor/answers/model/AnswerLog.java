package parlor.answers.model;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import parlor.conversation.Answer;

/**
 * Which step an answer came from, in one line without a word of it: metrics are counted from these
 * lines, so they have one shape.
 */
public final class AnswerLog {
  /** Where an answer came from. */
  enum Step {
    MODEL,
    SECOND_MODEL,
    EXTRACT,
    /** The visitor is asked for an e-mail address, and a person will answer. */
    LEAVE_E_MAIL,
    /** The content does not say. */
    NOTHING,
    BUILT_IN;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Nothing kept a better step from answering. */
  static final String NO_REASON = "none";

  private static final Logger LOG = System.getLogger(AnswerLog.class.getPackageName());

  /** {@code reason} is a word of ours. */
  void said(Answer answer, String reason) {
    log(step(answer), answer.degraded(), reason);
  }

  /** A visitor was asked for an e-mail address. */
  public void leftToAPerson(String reason) {
    log(Step.LEAVE_E_MAIL, true, reason);
  }

  private static Step step(Answer answer) {
    return switch (answer.by()) {
      case MODEL -> Step.MODEL;
      case SECOND_MODEL -> Step.SECOND_MODEL;
      case EXTRACT -> Step.EXTRACT;
      case BUILT_IN, PERSON -> Step.BUILT_IN;
      case NONE -> Step.NOTHING;
    };
  }

  private static void log(Step step, boolean degraded, String reason) {
    LOG.log(
        degraded ? Level.WARNING : Level.INFO,
        "answer step={0} degraded={1} reason={2}",
        step.word(),
        degraded,
        reason);
  }
}
