package parlor.guard.moderation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parlor.guard.grammar.Grammar;
import parlor.guard.grammar.Items;
import parlor.guard.grammar.Lexicon;
import parlor.guard.grammar.Reader;

/** Threats, sexual content, harassment, and people who may hurt themselves. */
final class Harm {
  private static final String PATTERNS = "harm.txt";
  private static final int REACH = 4;
  private static final int SURE = 7;

  /** From here on the model alone is believed; chosen on what it had not learnt from. */
  static final double DESPERATE = 0.9;

  /** Below this it is believed against the grammar. */
  static final double IDIOM = 0.03;

  private final Grammar grammar;
  private final Reader reader;
  private final long denied;
  private final long safe;
  private final long fun;
  private final long says;
  private final Stretches stretches;
  private final Despair despair = new Despair();

  Harm(List<String> common) {
    var classes = new HashSet<>(Grammar.classes(Harm.class, PATTERNS));
    classes.addAll(Set.of("FUNC", "SAFE", "FUN", "SAY"));
    var lexicon = Lexicon.of(Harm.class, classes, "en.txt", "es.txt");
    grammar = new Grammar(Harm.class, PATTERNS, lexicon);
    reader = Reader.lenient(lexicon, common);
    denied = lexicon.bit("NEG");
    safe = lexicon.bit("SAFE");
    fun = lexicon.bit("FUN");
    says = lexicon.bit("SAY");
    stretches = new Stretches(lexicon, classes);
  }

  Optional<Category> in(String text) {
    var items = read(text);
    double despairs = despair.of(items, stretches);
    if (despairs >= DESPERATE) {
      return Optional.of(Category.SELF_HARM);
    }
    return grammar
        .find(items, match -> (despairs >= IDIOM || !doubtful(match)) && meant(items, match))
        .map(Harm::category);
  }

  Items read(String text) {
    return reader.read(text);
  }

  Stretches stretches() {
    return stretches;
  }

  /** Whether the grammar alone takes it for one who may harm themselves. */
  boolean desperate(Items items) {
    return grammar.find(items, match -> doubtful(match) && meant(items, match)).isPresent();
  }

  /** What may be an idiom. */
  private static boolean doubtful(Grammar.Match match) {
    return match.name().equals("self-harm");
  }

  private static Category category(Grammar.Match match) {
    return Category.of(match.name().replace("!", ""));
  }

  private boolean meant(Items items, Grammar.Match match) {
    if (items.quoted(match.from()) || guess(items, match)) {
      return false;
    }
    return switch (category(match)) {
      case SELF_HARM -> !items.sentenceHas(match.from(), fun);
      case EXPLICIT -> !items.sentenceHas(match.from(), safe);
      default -> !before(items, match.from(), denied | says);
    };
  }

  /** One short word alone that was not written so. */
  private static boolean guess(Items items, Grammar.Match match) {
    int at = match.from();
    return match.end() == at + 1 && items.guessed(at) && items.word(at).length() < SURE;
  }

  private static boolean before(Items items, int from, long classes) {
    for (int i = from - 1, left = REACH; left > 0 && !items.ends(i); i--, left--) {
      if (items.is(i, classes)) {
        return true;
      }
    }
    return false;
  }
}
