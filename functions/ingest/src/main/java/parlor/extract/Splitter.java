package parlor.extract;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into pieces that can be read at a glance: whole paragraphs while they fit, else whole
 * sentences, else words. Pieces do not overlap: each is shown as it is, under its headings, and a
 * sentence told twice would be cited twice.
 */
final class Splitter {
  /** Characters of a piece. */
  static final int MOST = 700;

  private Splitter() {}

  static List<String> pieces(String text) {
    var pieces = new ArrayList<String>();
    var piece = new StringBuilder();
    for (var paragraph : text.split("\n", -1)) {
      for (var part : paragraph.length() > MOST ? sentences(paragraph) : List.of(paragraph)) {
        if (!piece.isEmpty() && piece.length() + 1 + part.length() > MOST) {
          pieces.add(piece.toString());
          piece.setLength(0);
        }
        piece.append(piece.isEmpty() ? "" : paragraph.length() > MOST ? " " : "\n").append(part);
      }
    }
    if (!piece.isEmpty()) {
      pieces.add(piece.toString());
    }
    return pieces;
  }

  private static List<String> sentences(String paragraph) {
    var breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(paragraph);
    var sentences = new ArrayList<String>();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      var sentence = paragraph.substring(from, to).strip();
      sentences.addAll(sentence.length() > MOST ? words(sentence) : List.of(sentence));
    }
    return sentences;
  }

  private static List<String> words(String sentence) {
    var parts = new ArrayList<String>();
    int from = 0;
    while (sentence.length() - from > MOST) {
      int space = sentence.lastIndexOf(' ', from + MOST);
      int to = space > from ? space : from + MOST;
      parts.add(sentence.substring(from, to).strip());
      from = to;
    }
    parts.add(sentence.substring(from).strip());
    return parts;
  }
}
