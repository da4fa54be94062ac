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
  /** A text for the visitor, with their own addresses and numbers for the placeholders in it. */
  public String revealed(String text) {
    var names = new Placeholders();
    var out = text;
    for (var mark : marks) {
      var value = kept.substring(mark.start(), mark.end());
      out = out.replace(names.of(mark.kind(), value), value);
    }
    return out;
  }

  /** What it says is a visitor's. */
  @Override
  public String toString() {
    return "Masked[" + spans + ", " + warnings + "]";
  }
}
