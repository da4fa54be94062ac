package parlor.answers.model;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import parlor.answers.model.Attempt.Result;

/** How a call ended, in one line without a word of what was said, for operators. */
final class StepLog {
  private static final Logger LOG = System.getLogger(StepLog.class.getPackageName());

  void skipped(String model, String why) {
    LOG.log(Level.WARNING, "model={0} ended={1}", model, why);
  }

  void tried(String model, Result result, Duration took) {
    switch (result) {
      case Result.Answered(_, _, var usage) -> done(model, result.word(), usage, took);
      case Result.Unsupported(var usage) -> done(model, result.word(), usage, took);
      case Result.Skipped(var why) -> skipped(model, why);
      case Result.Failed _, Result.Withdrawn _ -> ended(Level.WARNING, model, result.word(), took);
      case Result.Deserted() -> ended(Level.INFO, model, result.word(), took);
    }
  }

  void looked(String name, SecondOpinion.Opinion came, Duration took) {
    switch (came) {
      case SecondOpinion.Opinion.Harmless() -> ended(Level.INFO, name, "harmless", took);
      case SecondOpinion.Opinion.Harmful() -> ended(Level.INFO, name, "harmful", took);
      case SecondOpinion.Opinion.None(var why) -> ended(Level.WARNING, name, why.word(), took);
    }
  }

  private static void ended(Level level, String model, String how, Duration took) {
    LOG.log(level, "model={0} ended={1} millis={2,number,#}", model, how, took.toMillis());
  }

  private static void done(String model, String how, Usage usage, Duration took) {
    LOG.log(
        Level.INFO,
        "model={0} ended={1} millis={2,number,#} input={3,number,#} output={4,number,#}",
        model,
        how,
        took.toMillis(),
        usage.input(),
        usage.output());
  }
}
