package parlor.host.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the desk shows. Links are null where they lead nowhere.
 *
 * @param content link to what is read
 * @param older link to older conversations
 * @param newest link back to the newest
 * @param back link to the list alone, for narrow screens
 * @param thread the conversation that is read, if any
 * @param audit who did what, the latest first
 */
public record Desk(
    String business,
    String site,
    String content,
    List<Row> rows,
    @Nullable String older,
    @Nullable String newest,
    String back,
    @Nullable Reading thread,
    List<Deed> audit) {
  /** A conversation in the list. */
  public record Row(
      String href,
      String at,
      String when,
      String lang,
      String opening,
      String outcome,
      boolean current) {
    @Override
    public String toString() {
      return "Row[" + at + "]";
    }
  }

  /** A conversation, read; {@code more} leads to what follows. */
  public record Reading(String at, String when, List<Turn> turns, @Nullable String more) {}

  /** A question and its answer; null where a person has the word. */
  public record Turn(
      String at,
      String when,
      String lang,
      String question,
      @Nullable String answer,
      String by,
      String outcome,
      List<Link> sources) {
    @Override
    public String toString() {
      return "Turn[" + at + "]";
    }
  }

  /** A line of the audit; null where no reason was given. */
  public record Deed(String at, String when, String what, String who, @Nullable String reason) {}

  /** Where an answer comes from. */
  public record Link(String title, @Nullable String href) {}
}
