package parlor.answers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parlor.answers.vector.Vectors;
import parlor.tenant.TenantId;

/**
 * One version of a tenant's content as it is kept, on disk or in S3: {@code
 * {"v":2,"revision","parts":[{"source","readAt","pages","faqs"}],"vectors"?}}, or, as it was first
 * written, a JSON list with one FAQ object per language. A version is the hash of its file, so a
 * file never changes; its revision is in it, so a version that was replaced never comes back.
 */
public final class ContentFile {
  private static final Pattern VERSION = Pattern.compile("[0-9a-f]{32}");

  private final byte[] bytes;

  private ContentFile(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The file of these FAQ objects in JSON, one a language. */
  public static ContentFile of(List<String> faqs) {
    return new ContentFile(
        faqs.stream().collect(Collectors.joining(",", "[", "]")).getBytes(UTF_8));
  }

  /** The file of what the sources give. */
  public static ContentFile of(long revision, List<ContentPart> parts) {
    return of(revision, parts, Vectors.NONE);
  }

  /** The same with the vectors of their entries. */
  public static ContentFile of(long revision, List<ContentPart> parts, Vectors vectors) {
    return new ContentFile(PartsJson.write(revision, parts, vectors).getBytes(UTF_8));
  }

  /** A file that was kept; the array is taken over. */
  public static ContentFile kept(byte[] bytes) {
    return new ContentFile(bytes);
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** The version this content has: 32 hexadecimal digits. */
  public String version() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  /** {@code <tenant>/content/<version>.json}, or empty for what cannot be a version. */
  public static Optional<String> name(TenantId tenant, String version) {
    return VERSION.matcher(version).matches()
        ? Optional.of(tenant.value() + "/content/" + version + ".json")
        : Optional.empty();
  }

  /** What each source gave; a file of the first kind is all from one, {@code faq}. */
  public List<ContentPart> parts() throws BadContent {
    var root = FaqJson.parse(bytes);
    return root.isArray()
        ? List.of(new ContentPart("faq", Instant.EPOCH, List.of(), PartsJson.faqs(root)))
        : PartsJson.read(root);
  }

  /** The vectors of the entries; none if they are not there, or damaged. */
  public Vectors vectors() throws BadContent {
    return Vectors.read(FaqJson.parse(bytes).path("vectors"));
  }

  /** What a file says, whoever gave it. */
  public static Content read(byte[] json) throws BadContent {
    var file = new ContentFile(json);
    var faqs = new ArrayList<Faq>();
    for (var part : file.parts()) {
      faqs.addAll(part.faqs());
    }
    return new Content(faqs, file.vectors());
  }
}
