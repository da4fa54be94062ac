package parlor.aws;

import java.util.List;
import parlor.erasure.Files;
import parlor.failure.Unavailable;
import parlor.tenant.TenantId;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** All objects below {@code <tenant>/}, whatever they are. */
public final class S3Files implements Files {
  private final Objects objects;

  private S3Files(Objects objects) {
    this.objects = objects;
  }

  public static S3Files of(Aws aws, String bucket) {
    return new S3Files(Objects.of(aws, bucket));
  }

  @Override
  public long count(TenantId tenant) {
    try {
      return objects
          .s3()
          .listObjectsV2Paginator(
              r ->
                  r.bucket(objects.bucket())
                      .prefix(prefix(tenant))
                      .overrideConfiguration(objects.access().of(tenant)))
          .contents()
          .stream()
          .count();
    } catch (SdkException e) {
      throw new Unavailable("content", e);
    }
  }

  @Override
  public boolean remove(TenantId tenant, int most) {
    var found = first(tenant, most);
    found.forEach(object -> objects.remove(tenant, object.key()));
    return found.size() < most;
  }

  private List<S3Object> first(TenantId tenant, int most) {
    try {
      return objects
          .s3()
          .listObjectsV2(
              r ->
                  r.bucket(objects.bucket())
                      .prefix(prefix(tenant))
                      .maxKeys(most)
                      .overrideConfiguration(objects.access().of(tenant)))
          .contents();
    } catch (SdkException e) {
      throw new Unavailable("content", e);
    }
  }

  /** With its slash, as the policy has it too. */
  private static String prefix(TenantId tenant) {
    return tenant + "/";
  }
}
