package parlor.host.parts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parlor.answers.BadContent;
import parlor.answers.Contents;
import parlor.answers.Faq;
import parlor.answers.FaqJson;
import parlor.failure.Unavailable;
import parlor.tenant.TenantId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Published content as files {@code <tenant>/content/<version>.json}: a list with one FAQ object
 * per language. A version is the hash of its file, so a file never changes.
 */
public record FileContents(Path blobs) implements Contents {
  private static final Pattern VERSION = Pattern.compile("[0-9a-f]{32}");
  private static final JsonMapper JSON = JsonMapper.shared();

  @Override
  public Optional<List<Faq>> read(TenantId tenant, String version) {
    if (!VERSION.matcher(version).matches() || !Files.exists(file(tenant, version))) {
      return Optional.empty();
    }
    try {
      var faqs = new ArrayList<Faq>();
      for (var faq : JSON.readTree(Files.readAllBytes(file(tenant, version)))) {
        faqs.add(FaqJson.read(faq.toString().getBytes(UTF_8)));
      }
      return Optional.of(faqs);
    } catch (IOException | BadContent e) {
      throw new Unavailable("content", e);
    }
  }

  /** Publishes FAQ files, one a language; returns the version. */
  public String publish(TenantId tenant, List<String> faqs) throws IOException {
    var bytes = faqs.stream().collect(Collectors.joining(",", "[", "]")).getBytes(UTF_8);
    var version = hash(bytes);
    var file = file(tenant, version);
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      var fresh = Files.createTempFile(file.getParent(), "content", ".new");
      Files.write(fresh, bytes);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
    return version;
  }

  private Path file(TenantId tenant, String version) {
    return blobs.resolve(tenant.value()).resolve("content").resolve(version + ".json");
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }
}
