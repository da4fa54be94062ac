package parlor.guard.injection;

import java.util.HashSet;
import parlor.guard.grammar.Grammar;
import parlor.guard.grammar.Items;
import parlor.guard.grammar.Lexicon;
import parlor.guard.grammar.Reader;
import parlor.guard.text.Normalised;

/**
 * The plainest attacks in languages that we do not speak, by a few words of each. Letters are read
 * as they are written: what looks like a Latin one is a letter of its own there.
 */
final class OtherLanguages {
  static final String PATTERNS = "languages-grammar.txt";
  static final String WORDS = "languages.txt";

  private final Grammar grammar;
  private final Reader reader;
  private final long own;

  OtherLanguages() {
    var classes = new HashSet<>(Grammar.classes(Injection.class, PATTERNS));
    classes.add("OWN");
    var lexicon = Lexicon.of(Injection.class, classes, WORDS);
    grammar = new Grammar(Injection.class, PATTERNS, lexicon);
    reader = Reader.exact(lexicon);
    own = lexicon.bit("OWN");
  }

  boolean attacks(Normalised text) {
    var items = reader.read(text.written().text());
    return grammar.find(items, match -> holds(items, match)).isPresent();
  }

  /** A password of the visitor's own, or the guests' network's, may be asked for. */
  private boolean holds(Items items, Grammar.Match match) {
    return !match.name().startsWith("secret") || !items.sentenceHas(match.from(), own);
  }
}
