package parlor.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import parlor.erasure.Receipts;
import parlor.mail.OffLinks;
import parlor.seal.MasterKey;
import parlor.session.Tokens;
import parlor.tenant.PublicKeys;

/**
 * The secrets of a host without KMS and Secrets Manager, in one file that only its owner may read.
 * Whoever has this file and the data can read everything; losing it loses the content.
 */
public final class KeyFile {
  private final KeysetHandle master;
  private final KeysetHandle tokens;
  private final byte[] publicKeys;

  private KeyFile(KeysetHandle master, KeysetHandle tokens, byte[] publicKeys) {
    this.master = master;
    this.tokens = tokens;
    this.publicKeys = publicKeys;
  }

  /** Reads the file, or makes it with new secrets if there is none. */
  public static KeyFile openOrCreate(Path file) throws IOException {
    if (Files.exists(file)) {
      return open(file);
    }
    try {
      var made = new KeyFile(Keysets.generate(), Keysets.generate(), Random.randBytes(32));
      made.write(file);
      return made;
    } catch (GeneralSecurityException e) {
      throw new IOException("the key file cannot be made: " + file, e);
    }
  }

  /** A new key for tokens; those already issued stay good. */
  public KeyFile rotateTokens(Path file) throws IOException {
    try {
      var rotated = new KeyFile(master, Keysets.rotate(tokens), publicKeys);
      rotated.write(file);
      return rotated;
    } catch (GeneralSecurityException e) {
      throw new IOException("the token keys cannot be rotated", e);
    }
  }

  /**
   * A new master key; what the older ones wrapped still opens. A host reads the file when it
   * starts, so it is to be started again before a tenant's key is rotated.
   */
  public KeyFile rotateMaster(Path file) throws IOException {
    try {
      var rotated = new KeyFile(Keysets.rotate(master), tokens, publicKeys);
      rotated.write(file);
      return rotated;
    } catch (GeneralSecurityException e) {
      throw new IOException("the master key cannot be rotated", e);
    }
  }

  /** The key above all tenants' keys. */
  public MasterKey masterKey() {
    try {
      return new TinkMasterKey(Keysets.aead(master));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Seals visitors' tokens. */
  public Tokens tokens() {
    try {
      return new TinkTokens(Keysets.aead(tokens));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes and checks public keys. */
  public PublicKeys publicKeys() {
    return new PublicKeys(publicKeys);
  }

  /** Seals the links that turn mails off. */
  public OffLinks offLinks() {
    return OffLinkKeys.derivedFrom(List.of(publicKeys));
  }

  /** Signs receipts. */
  public Receipts receipts() {
    return ReceiptKey.derivedFrom(publicKeys);
  }

  /** Reads the file, which is there. */
  public static KeyFile open(Path file) throws IOException {
    try {
      return read(file);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException("the key file cannot be read: " + file, e);
    }
  }

  private static KeyFile read(Path file) throws IOException, GeneralSecurityException {
    var lines = new Properties();
    lines.load(new StringReader(Files.readString(file)));
    return new KeyFile(
        Keysets.parse(value(lines, "master")),
        Keysets.parse(value(lines, "tokens")),
        value(lines, "public-keys"));
  }

  private static byte[] value(Properties lines, String name) {
    return Base64.getDecoder().decode(lines.getProperty(name, ""));
  }

  private void write(Path file) throws IOException, GeneralSecurityException {
    var base64 = Base64.getEncoder();
    var text =
        """
        # Secrets of this host. Keep it where nobody else can read it, and keep a copy.
        master=%s
        tokens=%s
        public-keys=%s
        """
            .formatted(
                base64.encodeToString(Keysets.bytes(master)),
                base64.encodeToString(Keysets.bytes(tokens)),
                base64.encodeToString(publicKeys));
    OwnerOnly.write(file, text.getBytes(UTF_8));
  }
}
