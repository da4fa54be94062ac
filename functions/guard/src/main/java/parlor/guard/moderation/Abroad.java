package parlor.guard.moderation;

import java.util.Set;
import parlor.guard.grammar.Lexicon;
import parlor.guard.grammar.Reader;
import parlor.guard.text.Normalised;

/** People who say in other languages than ours, plainly, that they want to die. */
final class Abroad {
  private final Reader reader;
  private final long despair;

  Abroad() {
    var lexicon = Lexicon.of(Abroad.class, Set.of("DESPAIR"), "abroad.txt");
    reader = Reader.exact(lexicon);
    despair = lexicon.bit("DESPAIR");
  }

  boolean isDesperate(Normalised text) {
    return reader.read(text.written().text()).has(despair);
  }
}
