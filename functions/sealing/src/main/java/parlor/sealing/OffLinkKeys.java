package parlor.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.crypto.tink.Aead;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import parlor.mail.MailKind;
import parlor.mail.Off;
import parlor.mail.OffLinks;
import parlor.people.PersonId;
import parlor.subject.Print;
import parlor.tenant.TenantId;

/**
 * Links that turn mails off, sealed under keys derived from secrets. The first secret's key seals,
 * every one opens, so a mail's link outlives one rotation.
 */
public final class OffLinkKeys implements OffLinks {
  private static final String KEY = "parlor off link key 1";
  private static final String ID = "parlor off link key id 1";
  private static final byte[] PURPOSE = "parlor off link 1".getBytes(US_ASCII);
  private static final String REPLIES = "REPLIES";
  private static final int LONGEST = 512;

  private final Aead aead;

  private OffLinkKeys(Aead aead) {
    this.aead = aead;
  }

  /** Keys of these secrets, the one that seals first; each at least 32 random characters. */
  public static OffLinkKeys derivedFrom(List<byte[]> secrets) {
    var keys = new LinkedHashMap<Integer, byte[]>();
    for (var secret : secrets) {
      keys.putIfAbsent(
          ByteBuffer.wrap(Derivation.derive(secret, ID, Integer.BYTES)).getInt(),
          Derivation.derive(secret, KEY, 32));
    }
    try {
      return new OffLinkKeys(Keysets.aead(Keysets.of(keys)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String seal(Off off) {
    var bytes = new ByteArrayOutputStream(80);
    try (var out = new DataOutputStream(bytes)) {
      for (var word : words(off)) {
        out.writeUTF(word);
      }
      return text(aead.encrypt(bytes.toByteArray(), PURPOSE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Optional<Off> open(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var sealed = Base64.getUrlDecoder().decode(text);
      var in = new DataInputStream(new ByteArrayInputStream(aead.decrypt(sealed, PURPOSE)));
      return Optional.of(off(new TenantId(in.readUTF()), in.readUTF(), in.readUTF()));
    } catch (IllegalArgumentException | GeneralSecurityException | IOException e) {
      return Optional.empty();
    }
  }

  private static List<String> words(Off off) {
    return switch (off) {
      case Off.Kind(var tenant, var person, var kind) ->
          List.of(tenant.value(), person.value(), kind.name());
      case Off.Replies(var tenant, var address) -> List.of(tenant.value(), address.hex(), REPLIES);
    };
  }

  private static Off off(TenantId tenant, String whose, String what) {
    return what.equals(REPLIES)
        ? new Off.Replies(tenant, new Print(whose))
        : new Off.Kind(tenant, new PersonId(whose), MailKind.valueOf(what));
  }

  private static String text(byte[] sealed) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }
}
