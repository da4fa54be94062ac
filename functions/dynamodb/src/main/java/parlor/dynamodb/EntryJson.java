package parlor.dynamodb;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Optional;
import parlor.conversation.Entry;
import parlor.conversation.Mode;
import parlor.conversation.Position;
import parlor.conversation.RecentMessages;
import parlor.conversation.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as JSON, version 1. {@code v} version, {@code t} milliseconds, {@code k} kind, {@code e}
 * event, {@code m} mode and {@code r} short hashes after it (6 bytes each, base64).
 *
 * <p>Fields it does not know are passed over. A later version, or a word or kind it does not know,
 * makes the whole entry one of a later release: empty, never half understood.
 */
final class EntryJson {
  private static final int VERSION = 1;
  private static final JsonMapper JSON = new JsonMapper();

  private EntryJson() {}

  static byte[] write(Entry entry) {
    var root = JSON.createObjectNode();
    root.put("v", VERSION);
    root.put("t", entry.at().toEpochMilli());
    var event = JSON.createObjectNode();
    root.put("k", EventJson.write(entry.event(), event));
    root.set("e", event);
    root.put("m", entry.after().mode().name());
    root.put("r", hashes(entry.after().recent()));
    return JSON.writeValueAsBytes(root);
  }

  static Optional<Entry> read(Position position, byte[] json) {
    var root = JSON.readTree(json);
    if (root.required("v").asInt() > VERSION) {
      return Optional.empty();
    }
    return Words.read(Mode.class, root, "m")
        .flatMap(
            mode ->
                EventJson.read(root.required("k").asString(), root.required("e"))
                    .map(
                        event ->
                            new Entry(
                                position,
                                Instant.ofEpochMilli(root.required("t").asLong()),
                                event,
                                new State(mode, recent(root.required("r"))))));
  }

  private static String hashes(RecentMessages recent) {
    var bytes = ByteBuffer.allocate(6 * recent.hashes().size());
    for (long hash : recent.hashes()) {
      bytes.putShort((short) (hash >>> 32)).putInt((int) hash);
    }
    return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private static RecentMessages recent(JsonNode text) {
    var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text.asString()));
    var hashes = new ArrayList<Long>();
    while (bytes.hasRemaining()) {
      long high = Short.toUnsignedLong(bytes.getShort());
      hashes.add((high << 32) | Integer.toUnsignedLong(bytes.getInt()));
    }
    return new RecentMessages(hashes);
  }
}
