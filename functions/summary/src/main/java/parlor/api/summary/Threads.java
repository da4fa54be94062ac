package parlor.api.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parlor.conversation.Conversations;
import parlor.conversation.Entry;
import parlor.conversation.Position;
import parlor.conversation.Transcript;

/** Reads a conversation whole, as far as a summary goes. */
record Threads(Conversations conversations) {
  private static final int PAGE = 50;
  private static final int MOST = 500;

  List<Entry> of(Transcript transcript) {
    var all = new ArrayList<Entry>();
    var after = Optional.<Position>empty();
    while (all.size() < MOST) {
      var page = conversations.after(transcript, after, PAGE);
      all.addAll(page);
      if (page.size() < PAGE) {
        break;
      }
      after = Optional.of(page.getLast().position());
    }
    return List.copyOf(all);
  }
}
