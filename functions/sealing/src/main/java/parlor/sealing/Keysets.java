package parlor.sealing;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AeadKey;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.SequencedMap;

/** Tink keysets as bytes and as primitives. Bytes of a keyset are secret until wrapped. */
final class Keysets {
  private static final AesGcmParameters RAW = parameters(AesGcmParameters.Variant.NO_PREFIX);
  private static final AesGcmParameters NAMED = parameters(AesGcmParameters.Variant.TINK);

  private Keysets() {}

  static KeysetHandle generate() throws GeneralSecurityException {
    return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
  }

  /** The same keyset with a new primary key; what the old ones sealed still opens. */
  static KeysetHandle rotate(KeysetHandle keyset) throws GeneralSecurityException {
    return KeysetHandle.newBuilder(keyset)
        .addEntry(
            KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary())
        .build();
  }

  /** The primary key and a new one, which becomes primary; the others are dropped. */
  static KeysetHandle next(KeysetHandle keyset) throws GeneralSecurityException {
    var next = KeysetHandle.newBuilder(keyset);
    for (int i = next.size() - 1; i >= 0; i--) {
      if (!next.getAt(i).isPrimary()) {
        next.deleteAt(i);
      }
    }
    return rotate(next.build());
  }

  static byte[] bytes(KeysetHandle keyset) throws GeneralSecurityException {
    return TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
  }

  static KeysetHandle parse(byte[] bytes) throws GeneralSecurityException {
    return TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get());
  }

  static Aead aead(KeysetHandle keyset) throws GeneralSecurityException {
    return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  /** What the primary key puts in front of all it seals. */
  @AccessesPartialKey
  static byte[] prefix(KeysetHandle keyset) {
    return ((AeadKey) keyset.getPrimary().getKey()).getOutputPrefix().toByteArray();
  }

  /** A record's key: 32 bytes, used without a prefix, since it is never rotated, only destroyed. */
  @AccessesPartialKey
  static Aead record(byte[] key) throws GeneralSecurityException {
    var aesGcm =
        AesGcmKey.builder()
            .setParameters(RAW)
            .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
            .build();
    return aead(
        KeysetHandle.newBuilder()
            .addEntry(KeysetHandle.importKey(aesGcm).withFixedId(1).makePrimary())
            .build());
  }

  /** Keys of 32 bytes by id; the first of them seals. */
  @AccessesPartialKey
  static KeysetHandle of(SequencedMap<Integer, byte[]> keys) throws GeneralSecurityException {
    var keyset = KeysetHandle.newBuilder();
    int first = keys.firstEntry().getKey();
    for (var key : keys.entrySet()) {
      var entry = KeysetHandle.importKey(named(key.getKey(), key.getValue()));
      keyset.addEntry(key.getKey() == first ? entry.makePrimary() : entry);
    }
    return keyset.build();
  }

  @AccessesPartialKey
  private static AesGcmKey named(int id, byte[] key) throws GeneralSecurityException {
    return AesGcmKey.builder()
        .setParameters(NAMED)
        .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
        .setIdRequirement(id)
        .build();
  }

  private static AesGcmParameters parameters(AesGcmParameters.Variant variant) {
    try {
      AeadConfig.register();
      return AesGcmParameters.builder()
          .setKeySizeBytes(32)
          .setIvSizeBytes(12)
          .setTagSizeBytes(16)
          .setVariant(variant)
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
