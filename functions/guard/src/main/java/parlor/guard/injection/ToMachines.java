package parlor.guard.injection;

import parlor.guard.grammar.Grammar;
import parlor.guard.grammar.Lexicon;
import parlor.guard.grammar.Reader;
import parlor.guard.text.Normalised;

/**
 * Content that tells assistants what to say. A visitor's message may do so for honest reasons; a
 * page has none.
 */
final class ToMachines {
  static final String PATTERNS = "content-grammar.txt";
  static final String WORDS = "content-words.txt";

  private final Grammar grammar;
  private final Reader reader;

  ToMachines() {
    var classes = Grammar.classes(Injection.class, PATTERNS);
    var lexicon = Lexicon.of(Injection.class, classes, WORDS);
    grammar = new Grammar(Injection.class, PATTERNS, lexicon);
    reader = Reader.exact(lexicon);
  }

  boolean speaks(Normalised text) {
    return text.views().stream()
        .anyMatch(view -> grammar.find(reader.read(view.text()), _ -> true).isPresent());
  }
}
