package parlor.api.ingest;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import parlor.answers.ContentFile;
import parlor.answers.ContentFiles;
import parlor.content.SourceId;
import parlor.content.Uploads;
import parlor.tenant.TenantId;

/** Blobs, for as long as a test takes. */
final class Kept implements ContentFiles, Uploads {
  final Map<String, byte[]> blobs = new ConcurrentHashMap<>();

  @Override
  public Optional<ContentFile> file(TenantId tenant, String version) {
    return Optional.ofNullable(blobs.get(tenant + "/" + version)).map(ContentFile::kept);
  }

  @Override
  public void keep(TenantId tenant, ContentFile file) {
    blobs.put(tenant + "/" + file.version(), file.bytes());
  }

  @Override
  public void remove(TenantId tenant, String version) {
    blobs.remove(tenant + "/" + version);
  }

  @Override
  public Optional<byte[]> read(TenantId tenant, SourceId id) {
    return Optional.ofNullable(blobs.get(tenant + "/uploads/" + id));
  }

  @Override
  public void keep(TenantId tenant, SourceId id, byte[] bytes) {
    blobs.put(tenant + "/uploads/" + id, bytes);
  }

  @Override
  public void remove(TenantId tenant, SourceId id) {
    blobs.remove(tenant + "/uploads/" + id);
  }
}
