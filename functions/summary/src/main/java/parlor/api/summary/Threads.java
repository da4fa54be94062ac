package parlor.api.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parlor.conversation.Conversations;
import parlor.conversation.Entry;
import parlor.conversation.Position;
import parlor.conversation.Transcript;

/** Reads a conversation, of a very long one the last part. */
record Threads(Conversations conversations) {
  private static final int PAGE = 50;
  private static final int MOST = 500;

  List<Entry> of(Transcript transcript) {
    var all = new ArrayList<Entry>();
    var after = Optional.<Position>empty();
    List<Entry> page;
    do {
      page = conversations.after(transcript, after, PAGE);
      all.addAll(page);
      if (all.size() > MOST) {
        all.subList(0, all.size() - MOST).clear();
      }
      after = page.isEmpty() ? after : Optional.of(page.getLast().position());
    } while (page.size() == PAGE);
    return List.copyOf(all);
  }
}
