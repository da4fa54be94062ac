package parlor.aws;

import java.util.List;
import java.util.Optional;
import parlor.answers.BadContent;
import parlor.answers.ContentFile;
import parlor.answers.Contents;
import parlor.answers.Faq;
import parlor.dynamodb.Access;
import parlor.failure.Unavailable;
import parlor.tenant.TenantId;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Published content as objects {@code <tenant>/content/<version>.json}. S3 says that an object is
 * missing only to those who may list the bucket; to others it says they are forbidden, which is an
 * outage here.
 */
public final class S3Contents implements Contents {
  private final S3Client s3;
  private final Access access;
  private final String bucket;

  private S3Contents(S3Client s3, Access access, String bucket) {
    this.s3 = s3;
    this.access = access;
    this.bucket = bucket;
  }

  public static S3Contents of(Aws aws, String bucket) {
    return new S3Contents(aws.client(S3Client.builder()), aws.access(), bucket);
  }

  @Override
  public Optional<List<Faq>> read(TenantId tenant, String version) {
    var name = ContentFile.name(tenant, version);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try {
      var object =
          s3.getObjectAsBytes(
              r -> r.bucket(bucket).key(name.get()).overrideConfiguration(access.of(tenant)));
      return Optional.of(ContentFile.read(object.asByteArrayUnsafe()));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (SdkException | BadContent e) {
      throw new Unavailable("content", e);
    }
  }

  /**
   * Publishes FAQ objects in JSON, one a language; returns the version.
   *
   * @throws Unavailable if it cannot be kept
   */
  public String publish(TenantId tenant, List<String> faqs) {
    var content = ContentFile.of(faqs);
    var name = ContentFile.name(tenant, content.version()).orElseThrow();
    try {
      s3.putObject(
          r ->
              r.bucket(bucket)
                  .key(name)
                  .contentType("application/json")
                  .overrideConfiguration(access.of(tenant)),
          RequestBody.fromBytes(content.bytes()));
      return content.version();
    } catch (SdkException e) {
      throw new Unavailable("content", e);
    }
  }
}
