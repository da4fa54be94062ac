package parlor.host.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import parlor.answers.BadContent;
import parlor.answers.ContentFile;
import parlor.answers.Contents;
import parlor.answers.Faq;
import parlor.failure.Unavailable;
import parlor.tenant.TenantId;

/** Published content as files {@code <tenant>/content/<version>.json}. */
public record FileContents(Path blobs) implements Contents {
  @Override
  public Optional<List<Faq>> read(TenantId tenant, String version) {
    var file = ContentFile.name(tenant, version).map(blobs::resolve).filter(Files::exists);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ContentFile.read(Files.readAllBytes(file.get())));
    } catch (IOException | BadContent e) {
      throw new Unavailable("content", e);
    }
  }

  /** Publishes FAQ files, one a language; returns the version. */
  public String publish(TenantId tenant, List<String> faqs) throws IOException {
    var content = ContentFile.of(faqs);
    var file = blobs.resolve(ContentFile.name(tenant, content.version()).orElseThrow());
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      var fresh = Files.createTempFile(file.getParent(), "content", ".new");
      Files.write(fresh, content.bytes());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
    return content.version();
  }
}
