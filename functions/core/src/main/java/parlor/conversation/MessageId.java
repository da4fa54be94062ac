package parlor.conversation;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

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
    try {
      var bytes = ByteBuffer.allocate(16);
      bytes.putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
      var hash = MessageDigest.getInstance("SHA-256").digest(bytes.array());
      return ByteBuffer.wrap(hash).getLong() >>> 16;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }
}
