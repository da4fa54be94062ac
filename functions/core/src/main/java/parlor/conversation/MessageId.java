package parlor.conversation;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import parlor.id.Sha256;

/** The id a visitor's device gives a message; sending it again is asking for the first answer. */
public record MessageId(UUID value) {
  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** Empty unless it is a whole UUID in its usual form. */
  public static Optional<MessageId> parse(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return FORM.matcher(lower).matches()
        ? Optional.of(new MessageId(UUID.fromString(lower)))
        : Optional.empty();
  }

  /** 48 bits of its SHA-256, which every entry carries for the last messages. */
  long shortHash() {
    var bytes = ByteBuffer.allocate(16);
    bytes.putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
    return ByteBuffer.wrap(Sha256.of(bytes.array())).getLong() >>> 16;
  }
}
