package parlor.session;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import parlor.conversation.ConversationId;
import parlor.seal.SecretHash;

/**
 * The visitor's secret for one conversation: {@code rs_} and its id and 24 random bytes in
 * base64url. We keep only its hash.
 */
public final class Resume {
  private static final int LENGTH = 3 + 54; // 16 + 24 bytes in base64url

  private final ConversationId conversation;
  private final byte[] secret;

  /** {@code secret} is 24 random bytes. */
  public Resume(ConversationId conversation, byte[] secret) {
    if (secret.length != 24) {
      throw new IllegalArgumentException("a resume secret has 24 bytes");
    }
    this.conversation = conversation;
    this.secret = secret.clone();
  }

  /** Empty if the text has not the form of one. */
  public static Optional<Resume> parse(String text) {
    if (text.length() != LENGTH || !text.startsWith("rs_")) {
      return Optional.empty();
    }
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(3)));
      var id = new UUID(bytes.getLong(), bytes.getLong());
      var secret = new byte[24];
      bytes.get(secret);
      // The last character has spare bits; only one way of writing a secret is it.
      return Optional.of(new Resume(new ConversationId(id), secret))
          .filter(resume -> resume.text().equals(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public ConversationId conversation() {
    return conversation;
  }

  /** As the visitor keeps it. */
  public String text() {
    var bytes =
        ByteBuffer.allocate(40)
            .putLong(conversation.value().getMostSignificantBits())
            .putLong(conversation.value().getLeastSignificantBits())
            .put(secret);
    return "rs_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** As we keep it. */
  public SecretHash hash() {
    return SecretHash.of(secret);
  }

  @Override
  public String toString() {
    return "Resume[hidden]";
  }
}
