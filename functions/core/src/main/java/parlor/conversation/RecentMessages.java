package parlor.conversation;

import java.util.List;
import java.util.stream.Stream;

/**
 * Short hashes of the last message ids, oldest first.
 *
 * @param hashes up to 32 numbers of 48 bits
 */
public record RecentMessages(List<Long> hashes) {
  /** How many are remembered. */
  public static final int MOST = 32;

  public static final RecentMessages NONE = new RecentMessages(List.of());

  public RecentMessages {
    hashes = List.copyOf(hashes);
  }

  public boolean mayContain(MessageId id) {
    return hashes.contains(id.shortHash());
  }

  public RecentMessages plus(MessageId id) {
    var all = Stream.concat(hashes.stream(), Stream.of(id.shortHash())).toList();
    return new RecentMessages(all.subList(Math.max(0, all.size() - MOST), all.size()));
  }
}
