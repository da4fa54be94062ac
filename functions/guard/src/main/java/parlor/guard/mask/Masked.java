package parlor.guard.mask;

import java.util.List;
import java.util.Set;

/**
 * A message after masking.
 *
 * @param forModel for models and logs: everything found is a placeholder, {@code [card]} or {@code
 *     [email 1]}
 * @param kept for the sealed transcript: e-mail addresses and telephone numbers stand in it
 * @param marks where in {@code kept} those are; the first of a kind that differs is number 1
 * @param spans where in the message what was found stood
 */
public record Masked(
    String forModel, String kept, List<Span> marks, List<Span> spans, Set<Warning> warnings) {
  /** What it says is a visitor's. */
  @Override
  public String toString() {
    return "Masked[" + spans + ", " + warnings + "]";
  }
}
