package parlor.sealing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import parlor.conversation.ConversationId;
import parlor.limit.DailySalt;
import parlor.seal.KeyChain;
import parlor.seal.WrappedKey;
import parlor.session.Told;
import parlor.session.VisitToken;
import parlor.tenant.Language;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;

/** A token's layout before it is sealed: a version, then the fields in the record's order. */
final class TokenBytes {
  private static final int VERSION = 2;

  private TokenBytes() {}

  static byte[] write(VisitToken token) {
    var bytes = new ByteArrayOutputStream(512);
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeUTF(token.key().tenant().value());
      out.writeUTF(token.key().serial());
      out.writeUTF(token.origin().value());
      out.writeUTF(token.language().name());
      out.writeLong(token.conversation().value().getMostSignificantBits());
      out.writeLong(token.conversation().value().getLeastSignificantBits());
      out.writeLong(token.issuedAt().toEpochMilli());
      out.writeLong(token.expiresAt().toEpochMilli());
      out.writeLong(token.conversationEndsAt().toEpochMilli());
      block(out, token.keys().tenantKey().bytes());
      block(out, token.keys().recordKey().bytes());
      block(out, token.salt().bytes());
      out.writeUTF(token.told().version());
      out.writeBoolean(token.told().asksAgreement());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static VisitToken read(byte[] bytes) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(bytes));
    if (in.readByte() != VERSION) {
      throw new IOException("another version's token");
    }
    var key = new PublicKey(new TenantId(in.readUTF()), in.readUTF());
    var origin = new Origin(in.readUTF());
    var language = Language.valueOf(in.readUTF());
    var conversation = new ConversationId(new UUID(in.readLong(), in.readLong()));
    var issuedAt = Instant.ofEpochMilli(in.readLong());
    var expiresAt = Instant.ofEpochMilli(in.readLong());
    var endsAt = Instant.ofEpochMilli(in.readLong());
    var keys = new KeyChain(new WrappedKey(block(in)), new WrappedKey(block(in)));
    var salt = new DailySalt(block(in));
    var told = new Told(in.readUTF(), in.readBoolean());
    return new VisitToken(
        key, origin, language, conversation, issuedAt, expiresAt, endsAt, keys, salt, told);
  }

  private static void block(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  private static byte[] block(DataInputStream in) throws IOException {
    return in.readNBytes(in.readUnsignedShort());
  }
}
