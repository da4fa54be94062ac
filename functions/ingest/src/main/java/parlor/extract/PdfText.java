package parlor.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Lines of a PDF, page by page, and column by column. A line set larger than the text is a heading;
 * lines of text that follow closely are one paragraph.
 */
final class PdfText extends PDFTextStripper {
  private static final int LONGEST_HEADING = 120;
  private static final float LARGER = 1.15f;

  private final Outline outline;
  private final StringBuilder line = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private final float usual;
  private float size;
  private int page;

  PdfText(Outline outline, float usual) {
    this.outline = outline;
    this.usual = usual;
    setSortByPosition(true);
    // In heights of a letter, which are some 0.6 of its size: lines up to 1.7 sizes apart belong
    // together.
    setDropThreshold(2.9f);
    setLineSeparator("\n");
    setSuppressDuplicateOverlappingText(true);
  }

  /** Reads one page, counted from 1. */
  void read(PDDocument document, int number) throws IOException {
    page = number;
    setStartPage(number);
    setEndPage(number);
    getText(document);
    endLine();
    endParagraph();
  }

  /** A file that says itself in which order its parts are read is believed. */
  @Override
  protected void writePage() throws IOException {
    var parts = charactersByArticle.stream().filter(part -> !part.isEmpty()).toList();
    if (parts.size() == 1) {
      charactersByArticle.clear();
      PdfColumns.of(parts.getFirst())
          .forEach(part -> charactersByArticle.add(new ArrayList<>(part)));
    }
    super.writePage();
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    for (var position : positions) {
      size = Math.max(size, position.getFontSizeInPt());
    }
    line.append(text);
  }

  @Override
  protected void writeWordSeparator() {
    line.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writeParagraphEnd() {
    endLine();
    endParagraph();
  }

  private void endLine() {
    var words = Spaces.one(line.toString());
    if (!words.isEmpty()
        && usual > 0
        && size > usual * LARGER
        && words.length() <= LONGEST_HEADING) {
      endParagraph();
      outline.heading(size > usual * 1.5 ? 1 : 2, words, "page=" + page);
    } else if (!words.isEmpty()) {
      boolean hyphen = !paragraph.isEmpty() && paragraph.charAt(paragraph.length() - 1) == '-';
      if (hyphen) {
        paragraph.setLength(paragraph.length() - 1);
      }
      paragraph.append(paragraph.isEmpty() || hyphen ? "" : " ").append(words);
    }
    line.setLength(0);
    size = 0;
  }

  private void endParagraph() {
    outline.line(paragraph.toString());
    paragraph.setLength(0);
  }
}
