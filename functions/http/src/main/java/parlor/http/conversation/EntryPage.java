package parlor.http.conversation;

import java.util.List;
import java.util.Optional;
import parlor.conversation.Entry;
import parlor.conversation.Position;
import parlor.http.HttpCall;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import tools.jackson.databind.node.ObjectNode;

/**
 * A conversation read back page by page: {@code ?after=}, then {@code entries} and {@code next}.
 */
public final class EntryPage {
  /** Entries a page. */
  public static final int MOST = 50;

  private EntryPage() {}

  /** Behind which entry to begin; nothing is before the first. */
  public static Read<Optional<Position>> after(HttpCall call) {
    var text = call.query().getOrDefault("after", "0");
    return text.matches("[0-9]{1,6}")
        ? Read.good(Optional.of(Integer.parseInt(text)).filter(n -> n > 0).map(Position::new))
        : Read.bad(Problem.of(Slug.BAD_REQUEST, "after"));
  }

  /** Adds a page, and where the next one begins if this one is full. */
  public static ObjectNode put(ObjectNode json, List<Entry> entries) {
    var array = json.putArray("entries");
    entries.forEach(entry -> array.add(EntryJson.of(entry)));
    return entries.size() == MOST
        ? json.put("next", entries.getLast().position().value())
        : json.putNull("next");
  }
}
