package parlor.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Files as owners have them, made by the libraries that make them. */
public final class TestFiles {
  /** A heading and the lines under it. */
  public record Chapter(String heading, List<String> lines) {}

  /** A text where it stands on a page, from its lower left corner. */
  record Placed(int x, int y, int size, String text) {}

  private TestFiles() {}

  /** A PDF of one page, written in this order. */
  static byte[] placed(List<Placed> texts) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        for (var text : texts) {
          content.beginText();
          content.setFont(new PDType1Font(FontName.HELVETICA), text.size());
          content.newLineAtOffset(text.x(), text.y());
          content.showText(text.text());
          content.endText();
        }
      }
      return saved(document);
    }
  }

  /** A PDF with a page for each chapter. */
  public static byte[] pdf(String title, List<Chapter> chapters) throws IOException {
    try (var document = document(title, chapters)) {
      return saved(document);
    }
  }

  static byte[] pdf(String title, List<Chapter> chapters, String owner, String user)
      throws IOException {
    try (var document = document(title, chapters)) {
      var policy = new StandardProtectionPolicy(owner, user, new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      return saved(document);
    }
  }

  private static PDDocument document(String title, List<Chapter> chapters) throws IOException {
    var document = new PDDocument();
    document.getDocumentInformation().setTitle(title);
    for (var chapter : chapters) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setLeading(16);
        content.newLineAtOffset(60, 700);
        content.setFont(new PDType1Font(FontName.HELVETICA_BOLD), 18);
        content.showText(chapter.heading());
        content.newLine();
        content.newLine();
        content.setFont(new PDType1Font(FontName.HELVETICA), 11);
        for (var line : chapter.lines()) {
          content.showText(line);
          content.newLine();
        }
        content.endText();
      }
    }
    return document;
  }

  /** A page whose content unpacks to so many bytes, packed twice if it is asked for. */
  static byte[] pdfBomb(int megabytes, boolean twice) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      var stream = new PDStream(document);
      var filters =
          twice ? cos(COSName.FLATE_DECODE, COSName.FLATE_DECODE) : cos(COSName.FLATE_DECODE);
      try (var out = stream.getCOSObject().createOutputStream(filters)) {
        var spaces = " ".repeat(1 << 20).getBytes(UTF_8);
        for (int i = 0; i < megabytes; i++) {
          out.write(spaces);
        }
      }
      page.setContents(stream);
      return saved(document);
    }
  }

  private static COSArray cos(COSName... names) {
    var array = new COSArray();
    List.of(names).forEach(array::add);
    return array;
  }

  private static byte[] saved(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  /** An archive. */
  static byte[] zip(Map<String, String> files) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
