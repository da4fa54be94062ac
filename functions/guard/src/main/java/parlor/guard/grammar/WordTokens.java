package parlor.guard.grammar;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into folded words and the marks that matter between them. */
final class WordTokens {
  /** A mark that ends a sentence. */
  static final String END = ".";

  /** A mark that opens or closes a quotation. */
  static final String QUOTE = "\"";

  private static final int LONGEST = 40;

  /**
   * A word, or a mark; {@code owns} where an apostrophe and an s followed it, {@code guessed} where
   * it was written otherwise.
   */
  record Token(String word, boolean owns, boolean guessed) {}

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private WordTokens(String text) {
    this.text = text;
  }

  static List<Token> of(String text) {
    return new WordTokens(fold(text)).cut();
  }

  /** Lower case, and letters without their accents. */
  private static String fold(String text) {
    var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    var folded = new StringBuilder(apart.length());
    boolean jamo = false;
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      jamo |= c >= 0x1100 && c <= 0x11ff;
      if (c < 128 || Character.getType(c) != Character.NON_SPACING_MARK) {
        folded.append(Character.toLowerCase(c));
      }
    }
    // A Korean syllable falls into its letters with the accents: put together again, it is a sign.
    return jamo ? Normalizer.normalize(folded, Normalizer.Form.NFC) : folded.toString();
  }

  private List<Token> cut() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c)) {
        word();
      } else {
        mark(c);
        at++;
      }
    }
    return tokens;
  }

  private void word() {
    int from = at;
    if (alone(text.charAt(at))) {
      tokens.add(new Token(text.substring(at, ++at), false, false));
      return;
    }
    var word = new StringBuilder();
    boolean owns = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c) && !alone(c)) {
        word.append(c);
      } else if (apostrophe(c) && at + 1 < text.length() && at > from && letter(at + 1)) {
        owns = text.charAt(at + 1) == 's' && !letter(at + 2) && !word.toString().equals("let");
        if (owns) {
          at += 2;
          break;
        }
      } else {
        break;
      }
      at++;
    }
    if (word.length() <= LONGEST) {
      tokens.add(new Token(word.toString(), owns, false));
    }
  }

  private boolean letter(int i) {
    return i < text.length() && Character.isLetterOrDigit(text.charAt(i));
  }

  /** A sign that is a word, or part of one, where words are not spaced. */
  private static boolean alone(char c) {
    return (c >= 0x3040 && c <= 0x9fff)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0x0e00 && c <= 0x0e7f);
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '`';
  }

  private void mark(char c) {
    switch (c) {
      case '.', '!', '?', ';', '\n', '\u3002', '\u00bf', '\u00a1' -> ending();
      case '"', '\u201c', '\u201d', '\u00ab', '\u00bb', '\u2018', '\u2019', '\'' -> quote(c);
      default -> {}
    }
  }

  private void ending() {
    if (!tokens.isEmpty() && !tokens.getLast().word().equals(END)) {
      tokens.add(new Token(END, false, false));
    }
  }

  /** A single quote opens after a space and closes before one; else it is part of a word. */
  private void quote(char c) {
    boolean single = c == '\'' || c == '\u2018' || c == '\u2019';
    boolean apart =
        at == 0
            || !Character.isLetterOrDigit(text.charAt(at - 1))
            || at + 1 == text.length()
            || !letter(at + 1);
    if (!single || apart) {
      tokens.add(new Token(QUOTE, false, false));
    }
  }
}
