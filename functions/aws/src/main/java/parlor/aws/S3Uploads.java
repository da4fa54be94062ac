package parlor.aws;

import java.util.Optional;
import parlor.content.SourceId;
import parlor.content.Uploads;
import parlor.tenant.TenantId;

/** Uploaded files as objects {@code <tenant>/uploads/<source>}; their own names are not in S3. */
public final class S3Uploads implements Uploads {
  private final Objects objects;

  private S3Uploads(Objects objects) {
    this.objects = objects;
  }

  public static S3Uploads of(Aws aws, String bucket) {
    return new S3Uploads(Objects.of(aws, bucket));
  }

  @Override
  public Optional<byte[]> read(TenantId tenant, SourceId id) {
    return objects.get(tenant, name(tenant, id));
  }

  @Override
  public void keep(TenantId tenant, SourceId id, byte[] bytes) {
    objects.put(tenant, name(tenant, id), "application/octet-stream", bytes);
  }

  @Override
  public void remove(TenantId tenant, SourceId id) {
    objects.remove(tenant, name(tenant, id));
  }

  private static String name(TenantId tenant, SourceId id) {
    return tenant + "/uploads/" + id;
  }
}
