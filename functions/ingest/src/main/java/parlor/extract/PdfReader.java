package parlor.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import parlor.content.Trouble;

/** Reads PDFs that open without a password; a picture of text is not text. */
final class PdfReader {
  private PdfReader() {}

  static Reading read(byte[] pdf, String name) throws CannotRead {
    PdfStreams.check(pdf);
    try (var document =
        Loader.loadPDF(pdf, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
      var reading = read(document, name);
      if (reading.sections().isEmpty() && isCutOff(pdf)) {
        throw new CannotRead(Trouble.Kind.BROKEN);
      }
      return reading;
    } catch (InvalidPasswordException e) {
      throw new CannotRead(Trouble.Kind.ENCRYPTED);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // A parser of hostile files finds new ways to fail; to the owner they are one.
      throw new CannotRead(Trouble.Kind.BROKEN);
    }
  }

  /** Whether its end is missing: what is left of it may open and still say nothing. */
  private static boolean isCutOff(byte[] pdf) {
    var text = new String(pdf, ISO_8859_1);
    return text.lastIndexOf("%%EOF") < text.lastIndexOf("endobj") || !text.contains("%%EOF");
  }

  private static Reading read(PDDocument document, String name) throws IOException, CannotRead {
    if (document.getNumberOfPages() > Most.PAGES) {
      throw new CannotRead(Trouble.of(Trouble.Kind.TOO_MANY_PAGES, Most.PAGES));
    }
    var outline = new Outline();
    var text = new PdfText(outline, PdfSizes.usual(document));
    for (int page = 1; page <= document.getNumberOfPages() && !outline.full(); page++) {
      outline.page("page=" + page);
      text.read(document, page);
    }
    var given = document.getDocumentInformation().getTitle();
    var title = given == null ? "" : Spaces.one(given);
    return outline.reading(title.isEmpty() ? name : title, Optional.empty());
  }
}
