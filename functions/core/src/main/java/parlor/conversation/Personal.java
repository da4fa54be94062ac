package parlor.conversation;

import java.util.List;

/**
 * What a message told of a person that a chat does not need.
 *
 * @param redactions what was masked before anybody read it, and is nowhere any more
 * @param warnings kinds that stand in the message as they were written, such as {@code health}
 */
public record Personal(List<Redaction> redactions, List<String> warnings) {
  public static final Personal NOTHING = new Personal(List.of(), List.of());

  /**
   * So many of a kind were masked.
   *
   * @param kind such as {@code card}
   */
  public record Redaction(String kind, int count) {}

  public Personal {
    redactions = List.copyOf(redactions);
    warnings = List.copyOf(warnings);
  }
}
