package parlor.extract;

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
      return read(document, name);
    } catch (InvalidPasswordException e) {
      throw new CannotRead(Trouble.Kind.ENCRYPTED);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // A parser of hostile files finds new ways to fail; to the owner they are one.
      throw new CannotRead(Trouble.Kind.BROKEN);
    }
  }

  private static Reading read(PDDocument document, String name) throws IOException, CannotRead {
    if (document.getNumberOfPages() > Most.PAGES) {
      throw new CannotRead(Trouble.of(Trouble.Kind.TOO_MUCH, Most.PAGES));
    }
    var outline = new Outline();
    var text = new PdfText(outline, PdfSizes.usual(document));
    for (int page = 1; page <= document.getNumberOfPages() && !outline.full(); page++) {
      outline.page("page=" + page);
      text.read(document, page);
    }
    var given = document.getDocumentInformation().getTitle();
    var title = given == null ? "" : Spaces.one(given);
    return new Reading(title.isEmpty() ? name : title, Optional.empty(), outline.sections());
  }
}
