package parlor.answers.model;

import java.util.List;
import java.util.Optional;
import parlor.answers.Passage;
import parlor.tenant.Origin;

/** Looks at each sentence of a model's before it leaves. */
@FunctionalInterface
public interface OutboundCheck {
  /** What becomes of a sentence. */
  enum Verdict {
    PASS,
    /** It does not leave; the others may. */
    DROP,
    /** The whole answer is withdrawn. */
    WITHDRAW
  }

  /**
   * A sentence that is about to leave.
   *
   * @param passages what the answer is from
   * @param origin of the page it is said on; empty if it goes elsewhere
   */
  record Said(String sentence, List<Passage> passages, Optional<Origin> origin) {
    @Override
    public String toString() {
      return "Said[hidden]";
    }
  }

  Verdict look(Said said);

  /** This one, and then the other where this lets pass. */
  default OutboundCheck and(OutboundCheck other) {
    return said -> {
      var verdict = look(said);
      return verdict == Verdict.PASS ? other.look(said) : verdict;
    };
  }
}
