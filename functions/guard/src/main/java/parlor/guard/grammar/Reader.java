package parlor.guard.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** Reads a text into items: the longest phrase of the lists at each word. */
public final class Reader {
  private final Lexicon lexicon;
  private final Spelling spelling;

  private Reader(Lexicon lexicon, Spelling spelling) {
    this.lexicon = lexicon;
    this.spelling = spelling;
  }

  /** Slips are read as words of {@code lexicon} where they are none of {@code common}. */
  public static Reader lenient(Lexicon lexicon, List<String> common) {
    var shorts = Lists.lines(Reader.class, "short.txt");
    return new Reader(lexicon, new Spelling(lexicon.words(), shorts, common));
  }

  /** Words are read as they stand. */
  public static Reader exact(Lexicon lexicon) {
    return new Reader(lexicon, new Spelling(Set.of(), Set.of(), Set.of()));
  }

  /** How a text is read, for those who look for a mistake in the lists. */
  public String show(String text) {
    var items = read(text);
    var shown = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      shown.append(items.word(i)).append('[').append(lexicon.names(items.classes(i))).append("] ");
    }
    return shown.toString();
  }

  /** The items of a text; linear in its length. */
  public Items read(String text) {
    var tokens = spelt(WordTokens.of(text));
    var items = new Items.Builder();
    boolean quoted = false;
    for (int i = 0; i < tokens.size(); ) {
      var token = tokens.get(i);
      if (token.word().equals(WordTokens.QUOTE)) {
        quoted = !quoted;
        i++;
      } else if (token.word().equals(WordTokens.END)) {
        items.end();
        i++;
      } else {
        i += phrase(tokens, i, quoted, items);
      }
    }
    return items.build();
  }

  private List<WordTokens.Token> spelt(List<WordTokens.Token> tokens) {
    var spelt = new ArrayList<WordTokens.Token>(tokens.size());
    for (var token : tokens) {
      var words = spelling.read(token.word());
      for (int i = 0; i < words.size(); i++) {
        boolean last = i == words.size() - 1;
        boolean guessed = !words.get(i).equals(token.word());
        spelt.add(new WordTokens.Token(words.get(i), token.owns() && last, guessed));
      }
    }
    return spelt;
  }

  /** Adds the longest phrase that begins here; how many tokens it takes. */
  private int phrase(List<WordTokens.Token> tokens, int from, boolean quoted, Items.Builder items) {
    var first = tokens.get(from);
    int most = Math.min(lexicon.longest(first.word()), tokens.size() - from);
    int taken = 1;
    int hash = first.word().hashCode();
    var best = first.word();
    boolean guessed = first.guessed();
    for (int length = 2; length <= most; length++) {
      hash = longer(hash, tokens.get(from + length - 1).word());
      if (lexicon.may(hash)) {
        var phrase = joined(tokens.subList(from, from + length));
        if (lexicon.of(phrase) != 0) {
          taken = length;
          best = phrase;
        }
      }
    }
    for (int i = 1; i < taken; i++) {
      guessed |= tokens.get(from + i).guessed();
    }
    items.add(best, lexicon.of(best), quoted, tokens.get(from + taken - 1).owns(), guessed);
    return taken;
  }

  /** The hash of a phrase of this hash, a blank and a word. */
  private static int longer(int hash, String word) {
    int longer = 31 * hash + ' ';
    for (int i = 0; i < word.length(); i++) {
      longer = 31 * longer + word.charAt(i);
    }
    return longer;
  }

  private static String joined(List<WordTokens.Token> tokens) {
    var joined = new StringJoiner(" ");
    tokens.forEach(token -> joined.add(token.word()));
    return joined.toString();
  }
}
