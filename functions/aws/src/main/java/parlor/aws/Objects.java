package parlor.aws;

import java.util.Optional;
import parlor.dynamodb.Access;
import parlor.failure.Unavailable;
import parlor.tenant.TenantId;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * A tenant's objects in one bucket. S3 says that an object is missing only to those who may list
 * the bucket; to others it says they are forbidden, which is an outage here.
 */
record Objects(S3Client s3, Access access, String bucket) {
  static Objects of(Aws aws, String bucket) {
    return new Objects(aws.client(S3Client.builder()), aws.access(), bucket);
  }

  Optional<byte[]> get(TenantId tenant, String name) {
    try {
      return Optional.of(
          s3.getObjectAsBytes(
                  r -> r.bucket(bucket).key(name).overrideConfiguration(access.of(tenant)))
              .asByteArrayUnsafe());
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (SdkException e) {
      throw new Unavailable("content", e);
    }
  }

  void put(TenantId tenant, String name, String type, byte[] bytes) {
    try {
      s3.putObject(
          r ->
              r.bucket(bucket).key(name).contentType(type).overrideConfiguration(access.of(tenant)),
          RequestBody.fromBytes(bytes));
    } catch (SdkException e) {
      throw new Unavailable("content", e);
    }
  }

  /** To remove what is not there is no failure. */
  void remove(TenantId tenant, String name) {
    try {
      s3.deleteObject(r -> r.bucket(bucket).key(name).overrideConfiguration(access.of(tenant)));
    } catch (SdkException e) {
      throw new Unavailable("content", e);
    }
  }
}
