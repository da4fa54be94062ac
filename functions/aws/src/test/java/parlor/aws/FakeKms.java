package parlor.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * KMS keys as they are named, each made when first used to encrypt. A ciphertext is a nonce and
 * AES-256-GCM under the named key, the encryption context being its associated data.
 */
final class FakeKms {
  private static final int NONCE = 12;

  private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();
  private final List<byte[]> wrapped = new CopyOnWriteArrayList<>();
  private final SecureRandom random = new SecureRandom();

  /** What was given to it to encrypt, as it was. */
  List<byte[]> wrapped() {
    return List.copyOf(wrapped);
  }

  Reply answer(Call call) {
    return switch (call.operation()) {
      case "CreateKey" -> created();
      case "Encrypt" -> encrypted(call);
      case "Decrypt" -> decrypted(call);
      default -> Reply.error(call, 400, "UnsupportedOperationException");
    };
  }

  private Reply created() {
    var id = "key-" + keys.size();
    var arn = "arn:aws:kms:eu-central-1:000000000000:key/" + id;
    key(arn);
    return Reply.json(Map.of("KeyMetadata", Map.of("KeyId", id, "Arn", arn)));
  }

  private Reply encrypted(Call call) {
    var nonce = bytes(NONCE);
    try {
      var plain = blob(call, "Plaintext");
      wrapped.add(plain);
      var sealed = cipher(Cipher.ENCRYPT_MODE, call, nonce).doFinal(plain);
      var blob = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
      return reply(call, "CiphertextBlob", blob);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Reply decrypted(Call call) {
    var blob = ByteBuffer.wrap(blob(call, "CiphertextBlob"));
    if (blob.remaining() <= NONCE) {
      return Reply.error(call, 400, "InvalidCiphertextException");
    }
    var nonce = new byte[NONCE];
    var sealed = new byte[blob.remaining() - NONCE];
    blob.get(nonce).get(sealed);
    try {
      return reply(call, "Plaintext", cipher(Cipher.DECRYPT_MODE, call, nonce).doFinal(sealed));
    } catch (GeneralSecurityException e) {
      return Reply.error(call, 400, "InvalidCiphertextException");
    }
  }

  private Cipher cipher(int mode, Call call, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key(call.text("KeyId")), new GCMParameterSpec(128, nonce));
    cipher.updateAAD(String.valueOf(call.json().get("EncryptionContext")).getBytes(UTF_8));
    return cipher;
  }

  private SecretKeySpec key(String name) {
    return keys.computeIfAbsent(name, n -> new SecretKeySpec(bytes(32), "AES"));
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] blob(Call call, String field) {
    return Base64.getDecoder().decode(call.text(field));
  }

  private static Reply reply(Call call, String field, byte[] blob) {
    return Reply.json(
        Map.of("KeyId", call.text("KeyId"), field, Base64.getEncoder().encodeToString(blob)));
  }
}
