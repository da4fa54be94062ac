package parlor.guard.judge;

import parlor.guard.injection.Injection;
import parlor.guard.judge.Judgement.Allowed;
import parlor.guard.judge.Judgement.Blocked;
import parlor.guard.judge.Judgement.Reason;
import parlor.guard.judge.Judgement.Referred;
import parlor.guard.moderation.Category;
import parlor.guard.moderation.Moderation;
import parlor.guard.text.Normalised;

/**
 * Judges a message before anything else sees it. Holds no message; made once, used by any number of
 * threads.
 */
public final class Judge {
  private final Moderation moderation = new Moderation();
  private final Injection injection = new Injection();

  public Judgement judge(String text) {
    return judge(Normalised.of(text));
  }

  public Judgement judge(Normalised text) {
    var found = moderation.of(text);
    if (found.isPresent()) {
      return found.get() == Category.SELF_HARM ? new Referred() : new Blocked(reason(found.get()));
    }
    double injected = injection.of(text);
    return injected >= 1 ? new Blocked(Reason.INJECTION) : new Allowed(injected);
  }

  /** The same of a passage of content, or of a tool's result, before an assistant reads it. */
  public Judgement judgeContent(Normalised text) {
    return injection.inContent(text) ? new Blocked(Reason.INJECTION) : new Allowed(0);
  }

  /** Changes with what is looked for in content, so that a judgement can be kept beside it. */
  public String edition() {
    return injection.edition();
  }

  private static Reason reason(Category category) {
    return switch (category) {
      case HATE -> Reason.HATE;
      case EXPLICIT -> Reason.EXPLICIT;
      case THREAT -> Reason.THREAT;
      case HARASSMENT, SELF_HARM -> Reason.HARASSMENT;
    };
  }
}
