package parlor.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.text.TextPosition;

/**
 * Parts of a page that are read one after the other: columns from left to right, all else as it
 * stands. A table has gaps, too; it is written row by row, and its cells do not go on in the next
 * row.
 */
final class PdfColumns {
  /** Columns beside each other. */
  private static final int MOST = 8;

  private static final int FEWEST_ROWS = 3;

  /** Words of a line on average; cells of numbers and names have fewer. */
  private static final double WORDS = 2.5;

  private static final double GOES_ON = 0.4;

  /** Sizes of a letter between two rows, above which what stands on one side stands alone. */
  private static final float APART = 3;

  private final List<List<TextPosition>> parts = new ArrayList<>();
  private List<PdfRow> plain = new ArrayList<>();

  private PdfColumns() {}

  static List<List<TextPosition>> of(List<TextPosition> letters) {
    if (letters.stream().anyMatch(letter -> letter.getDir() != 0)) {
      return List.of(letters);
    }
    var columns = new PdfColumns();
    columns.split(PdfRow.of(letters), MOST);
    columns.endPlain();
    return columns.parts;
  }

  private void split(List<PdfRow> rows, int most) {
    for (int from = 0; from < rows.size(); ) {
      var block = block(rows.subList(from, rows.size()));
      if (most > 1 && block.isColumns()) {
        endPlain();
        split(block.left(), most - 1);
        endPlain();
        split(block.right(), most - 1);
        endPlain();
      } else {
        plain.addAll(block.rows());
      }
      from += block.rows().size();
    }
  }

  private void endPlain() {
    if (!plain.isEmpty()) {
      parts.add(
          plain.stream().flatMap(row -> row.letters().stream()).map(PdfRow.Letter::at).toList());
      plain = new ArrayList<>();
    }
  }

  /** As many rows as leave one gap open from the first row's on. */
  private static Block block(List<PdfRow> rows) {
    var gap = rows.getFirst().gaps().stream().findFirst();
    if (gap.isEmpty()) {
      return new Block(rows.subList(0, 1), new PdfRow.Gap(0, 0));
    }
    var open = gap.get();
    int to = 1;
    for (; to < rows.size(); to++) {
      var row = rows.get(to);
      var left = open.without(row);
      boolean alone = row.isBeside(open) && row.y() - rows.get(to - 1).y() > APART * row.size();
      if (left.width() < row.size() || alone) {
        break;
      }
      open = left;
    }
    return new Block(rows.subList(0, to), open);
  }

  private record Block(List<PdfRow> rows, PdfRow.Gap gap) {
    List<PdfRow> left() {
      return rows.stream().flatMap(row -> row.before(gap.middle()).stream()).toList();
    }

    List<PdfRow> right() {
      return rows.stream().flatMap(row -> row.after(gap.middle()).stream()).toList();
    }

    boolean isColumns() {
      var both = rows.stream().filter(row -> !row.isBeside(gap)).toList();
      if (both.size() < FEWEST_ROWS || gap.width() <= 0) {
        return false;
      }
      var left = left();
      var right = right();
      boolean wide = words(left) >= WORDS && words(right) >= WORDS;
      return wide && (turns() <= Math.max(2, both.size() / 8) || (goesOn(left) && goesOn(right)));
    }

    /** How often whoever wrote the file went from one side to the other. */
    private int turns() {
      var sides =
          rows.stream()
              .flatMap(row -> row.letters().stream())
              .sorted(Comparator.comparingInt(PdfRow.Letter::index))
              .map(letter -> letter.from() < gap.middle())
              .toList();
      int turns = 0;
      for (int i = 1; i < sides.size(); i++) {
        turns += sides.get(i).equals(sides.get(i - 1)) ? 0 : 1;
      }
      return turns;
    }

    private static double words(List<PdfRow> side) {
      return side.stream().mapToInt(row -> row.text().split(" ", -1).length).average().orElse(0);
    }

    private static boolean goesOn(List<PdfRow> side) {
      Stream<String> texts = side.stream().skip(1).map(PdfRow::text);
      long on = texts.filter(text -> Character.isLowerCase(text.codePointAt(0))).count();
      return on >= GOES_ON * (side.size() - 1);
    }
  }
}
