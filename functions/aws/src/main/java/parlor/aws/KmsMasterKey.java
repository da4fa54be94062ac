package parlor.aws;

import java.util.Map;
import java.util.function.Supplier;
import parlor.dynamodb.Access;
import parlor.failure.Unavailable;
import parlor.seal.MasterKey;
import parlor.seal.Unreadable;
import parlor.tenant.TenantId;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/**
 * A master key that never leaves KMS. The tenant is the encryption context, so KMS itself refuses
 * to open one tenant's key as another's, and its log names the tenant of each use. KMS takes 4 KB
 * at most; a tenant's key is far below.
 */
public final class KmsMasterKey implements MasterKey {
  private final KmsClient kms;
  private final Access access;
  private final String keyArn;

  private KmsMasterKey(KmsClient kms, Access access, String keyArn) {
    this.kms = kms;
    this.access = access;
    this.keyArn = keyArn;
  }

  public static KmsMasterKey of(Aws aws, String keyArn) {
    return new KmsMasterKey(aws.client(KmsClient.builder()), aws.access(), keyArn);
  }

  @Override
  public byte[] wrap(TenantId tenant, byte[] key) {
    var plain = SdkBytes.fromByteArray(key);
    return bytes(
        () ->
            kms.encrypt(
                    r ->
                        r.keyId(keyArn)
                            .plaintext(plain)
                            .encryptionContext(context(tenant))
                            .overrideConfiguration(access.of(tenant)))
                .ciphertextBlob());
  }

  @Override
  public byte[] unwrap(TenantId tenant, byte[] wrapped) {
    var sealed = SdkBytes.fromByteArray(wrapped);
    return bytes(
        () ->
            kms.decrypt(
                    r ->
                        r.keyId(keyArn)
                            .ciphertextBlob(sealed)
                            .encryptionContext(context(tenant))
                            .overrideConfiguration(access.of(tenant)))
                .plaintext());
  }

  private static Map<String, String> context(TenantId tenant) {
    return Map.of("tenant", tenant.value());
  }

  private static byte[] bytes(Supplier<SdkBytes> call) {
    try {
      return call.get().asByteArray();
    } catch (InvalidCiphertextException | IncorrectKeyException e) {
      throw new Unreadable(e);
    } catch (SdkException e) {
      throw new Unavailable("kms", e);
    }
  }
}
