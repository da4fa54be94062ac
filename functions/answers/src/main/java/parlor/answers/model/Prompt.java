package parlor.answers.model;

import java.util.List;

/**
 * What a model is given.
 *
 * @param system how it is to answer
 * @param turns the conversation, oldest first; the last one is the visitor's
 * @param mostTokens how much it may write
 */
public record Prompt(String system, List<Turn> turns, int mostTokens) {
  /** Who said something. */
  public enum Speaker {
    VISITOR,
    ASSISTANT
  }

  /** Something said. */
  public record Turn(Speaker speaker, String text) {
    @Override
    public String toString() {
      return "Turn[hidden]";
    }
  }

  public Prompt {
    turns = List.copyOf(turns);
  }

  @Override
  public String toString() {
    return "Prompt[hidden]";
  }
}
