package parlor.host.parts;

import java.nio.file.Path;
import java.util.Optional;
import parlor.content.SourceId;
import parlor.content.Uploads;
import parlor.tenant.TenantId;

/** Uploaded files as {@code <tenant>/uploads/<source>}; their own names are nowhere on the disk. */
record FileUploads(Path blobs) implements Uploads {
  @Override
  public Optional<byte[]> read(TenantId tenant, SourceId id) {
    return new Blobs(blobs).read(name(tenant, id));
  }

  @Override
  public void keep(TenantId tenant, SourceId id, byte[] bytes) {
    new Blobs(blobs).write(name(tenant, id), bytes);
  }

  @Override
  public void remove(TenantId tenant, SourceId id) {
    new Blobs(blobs).remove(name(tenant, id));
  }

  private static String name(TenantId tenant, SourceId id) {
    return tenant + "/uploads/" + id;
  }
}
