package parlor.host.parts;

import java.nio.file.Path;
import java.util.Optional;
import parlor.answers.BadContent;
import parlor.answers.Content;
import parlor.answers.ContentFile;
import parlor.answers.ContentFiles;
import parlor.answers.Contents;
import parlor.failure.Unavailable;
import parlor.tenant.TenantId;

/** Published content as files {@code <tenant>/content/<version>.json}. */
public record FileContents(Path blobs) implements Contents, ContentFiles {
  @Override
  public Optional<Content> read(TenantId tenant, String version) {
    try {
      var bytes = name(tenant, version).flatMap(new Blobs(blobs)::read);
      return bytes.isEmpty() ? Optional.empty() : Optional.of(ContentFile.read(bytes.get()));
    } catch (BadContent e) {
      throw new Unavailable("content", e);
    }
  }

  @Override
  public Optional<ContentFile> file(TenantId tenant, String version) {
    return name(tenant, version).flatMap(new Blobs(blobs)::read).map(ContentFile::kept);
  }

  @Override
  public void keep(TenantId tenant, ContentFile file) {
    var name = name(tenant, file.version()).orElseThrow();
    new Blobs(blobs).write(name, file.bytes());
  }

  @Override
  public void remove(TenantId tenant, String version) {
    name(tenant, version).ifPresent(new Blobs(blobs)::remove);
  }

  private static Optional<String> name(TenantId tenant, String version) {
    return ContentFile.name(tenant, version);
  }
}
