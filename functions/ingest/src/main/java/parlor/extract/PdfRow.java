package parlor.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.pdfbox.text.TextPosition;

/** Letters at one height of a page, from left to right; at least one that is no space. */
record PdfRow(List<Letter> letters) {
  private static final float SPACE = 0.15f;

  /**
   * A letter.
   *
   * @param index its place in the file
   */
  record Letter(TextPosition at, int index) {
    float from() {
      return at.getXDirAdj();
    }

    float to() {
      return at.getXDirAdj() + at.getWidthDirAdj();
    }

    boolean isSeen() {
      return !at.getUnicode().isBlank();
    }
  }

  /** What is empty between two letters. */
  record Gap(float from, float to) {
    float width() {
      return to - from;
    }

    float middle() {
      return (from + to) / 2;
    }

    /** What of it a row leaves empty, at its widest. */
    Gap without(PdfRow row) {
      float start = from;
      var widest = new Gap(from, from);
      for (var letter : row.seen()) {
        if (letter.from() > start) {
          var next = new Gap(start, Math.min(letter.from(), to));
          widest = next.width() > widest.width() ? next : widest;
        }
        start = Math.max(start, letter.to());
      }
      var last = new Gap(start, to);
      return last.width() > widest.width() ? last : widest;
    }
  }

  /** The rows of a page from its top. */
  static List<PdfRow> of(List<TextPosition> page) {
    var letters = new ArrayList<Letter>();
    for (int i = 0; i < page.size(); i++) {
      letters.add(new Letter(page.get(i), i));
    }
    letters.sort(Comparator.comparingDouble(letter -> letter.at().getYDirAdj()));
    var rows = new ArrayList<PdfRow>();
    var row = new ArrayList<Letter>();
    for (var letter : letters) {
      if (!row.isEmpty()
          && letter.at().getYDirAdj() - row.getFirst().at().getYDirAdj() > half(row)) {
        row(row, each -> true).ifPresent(rows::add);
        row.clear();
      }
      row.add(letter);
    }
    row(row, each -> true).ifPresent(rows::add);
    return rows;
  }

  private static float half(List<Letter> row) {
    return row.getFirst().at().getFontSizeInPt() / 2;
  }

  private static Optional<PdfRow> row(List<Letter> letters, Predicate<Letter> which) {
    var sorted =
        letters.stream().filter(which).sorted(Comparator.comparingDouble(Letter::from)).toList();
    return sorted.stream().anyMatch(Letter::isSeen)
        ? Optional.of(new PdfRow(sorted))
        : Optional.empty();
  }

  private List<Letter> seen() {
    return letters.stream().filter(Letter::isSeen).toList();
  }

  float y() {
    return letters.getFirst().at().getYDirAdj();
  }

  float size() {
    return letters.getFirst().at().getFontSizeInPt();
  }

  /** Those wider than a letter. */
  List<Gap> gaps() {
    var gaps = new ArrayList<Gap>();
    var seen = seen();
    for (int i = 1; i < seen.size(); i++) {
      var gap = new Gap(seen.get(i - 1).to(), seen.get(i).from());
      if (gap.width() > size()) {
        gaps.add(gap);
      }
    }
    return gaps;
  }

  /** Whether it has letters on one side of a gap only. */
  boolean isBeside(Gap gap) {
    var seen = seen();
    return seen.getFirst().from() > gap.middle() || seen.getLast().to() < gap.middle();
  }

  Optional<PdfRow> before(float x) {
    return row(letters, letter -> letter.from() < x);
  }

  Optional<PdfRow> after(float x) {
    return row(letters, letter -> letter.from() >= x);
  }

  String text() {
    var text = new StringBuilder();
    float end = Float.MAX_VALUE;
    for (var letter : seen()) {
      text.append(letter.from() - end > SPACE * size() ? " " : "").append(letter.at().getUnicode());
      end = letter.to();
    }
    return text.toString();
  }
}
