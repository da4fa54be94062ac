package parlor.extract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import parlor.content.Trouble;

/** Documents by what they are: their first bytes before what anybody says of them. */
public final class Documents {
  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final URI NOWHERE = URI.create("file:///");
  private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
  private static final int HEAD = 1_024;

  private Documents() {}

  /**
   * The text of a document.
   *
   * @param name what to call it if it has no title of its own
   */
  public static Reading read(byte[] bytes, String type, Optional<String> charset, String name)
      throws CannotRead {
    if (bytes.length == 0) {
      throw new CannotRead(Trouble.Kind.EMPTY);
    }
    if (isPdf(bytes)) {
      return PdfReader.read(bytes, name);
    }
    if (DocxReader.fits(bytes)) {
      return DocxReader.read(bytes, name);
    }
    if (begins(bytes, OLE)) {
      throw new CannotRead(
          contains(bytes, "EncryptedPackage".getBytes(UTF_16LE))
              ? Trouble.Kind.ENCRYPTED
              : Trouble.Kind.UNKNOWN_TYPE);
    }
    return switch (type) {
      case "text/html", "application/xhtml+xml" -> {
        var reading = HtmlPage.of(bytes, charset, NOWHERE).whole();
        yield reading.title().isEmpty()
            ? new Reading(name, reading.declared(), reading.sections(), reading.cut())
            : reading;
      }
      case "text/plain" -> PlainReader.read(Characters.of(bytes, charset), name);
      case "application/pdf", DOCX -> throw new CannotRead(Trouble.Kind.BROKEN);
      default -> throw new CannotRead(Trouble.Kind.UNKNOWN_TYPE);
    };
  }

  /** A PDF may begin with some bytes that are none of its own. */
  public static boolean isPdf(byte[] bytes) {
    var head = new byte[Math.min(bytes.length, HEAD)];
    System.arraycopy(bytes, 0, head, 0, head.length);
    return contains(head, "%PDF-".getBytes(US_ASCII));
  }

  private static boolean begins(byte[] bytes, byte[] with) {
    return bytes.length >= with.length
        && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
  }

  private static boolean contains(byte[] bytes, byte[] wanted) {
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }
}
