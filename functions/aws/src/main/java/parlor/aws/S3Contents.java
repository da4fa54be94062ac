package parlor.aws;

import java.util.List;
import java.util.Optional;
import parlor.answers.BadContent;
import parlor.answers.Content;
import parlor.answers.ContentFile;
import parlor.answers.ContentFiles;
import parlor.answers.Contents;
import parlor.failure.Unavailable;
import parlor.tenant.TenantId;

/** Published content as objects {@code <tenant>/content/<version>.json}. */
public final class S3Contents implements Contents, ContentFiles {
  private final Objects objects;

  private S3Contents(Objects objects) {
    this.objects = objects;
  }

  public static S3Contents of(Aws aws, String bucket) {
    return new S3Contents(Objects.of(aws, bucket));
  }

  @Override
  public Optional<Content> read(TenantId tenant, String version) {
    try {
      var bytes = bytes(tenant, version);
      return bytes.isEmpty() ? Optional.empty() : Optional.of(ContentFile.read(bytes.get()));
    } catch (BadContent e) {
      throw new Unavailable("content", e);
    }
  }

  @Override
  public Optional<ContentFile> file(TenantId tenant, String version) {
    return bytes(tenant, version).map(ContentFile::kept);
  }

  @Override
  public void keep(TenantId tenant, ContentFile file) {
    var name = ContentFile.name(tenant, file.version()).orElseThrow();
    objects.put(tenant, name, "application/json", file.bytes());
  }

  @Override
  public void remove(TenantId tenant, String version) {
    ContentFile.name(tenant, version).ifPresent(name -> objects.remove(tenant, name));
  }

  /**
   * Publishes FAQ objects in JSON, one a language; returns the version.
   *
   * @throws Unavailable if it cannot be kept
   */
  public String publish(TenantId tenant, List<String> faqs) {
    var content = ContentFile.of(faqs);
    keep(tenant, content);
    return content.version();
  }

  private Optional<byte[]> bytes(TenantId tenant, String version) {
    return ContentFile.name(tenant, version).flatMap(name -> objects.get(tenant, name));
  }
}
