package parlor.extract;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The size that most of a document's letters are set in. */
final class PdfSizes extends PDFTextStripper {
  private static final int PAGES = 10;

  private final Map<Float, Integer> letters = new HashMap<>();

  static float usual(PDDocument document) throws IOException {
    var sizes = new PdfSizes();
    sizes.setEndPage(PAGES);
    sizes.getText(document);
    return sizes.letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0f);
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    for (var position : positions) {
      letters.merge((float) Math.round(position.getFontSizeInPt()), 1, Integer::sum);
    }
  }
}
