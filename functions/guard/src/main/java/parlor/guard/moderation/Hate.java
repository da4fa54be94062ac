package parlor.guard.moderation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import parlor.guard.grammar.Grammar;
import parlor.guard.grammar.Items;
import parlor.guard.grammar.Lexicon;
import parlor.guard.grammar.Reader;

/** Hatred of a protected group: a group, what is said of it, and who says so. */
final class Hate {
  private static final String PATTERNS = "hate.txt";
  private static final int REACH = 7;
  private static final int NEAR = 4;

  /** From here on the model alone is believed; chosen on what it had not learnt from. */
  static final double SURE = 0.8;

  /** Below this it is believed against the grammar. */
  static final double HONEST = 0.1;

  private final Lexicon lexicon;
  private final Grammar grammar;
  private final Reader reader;
  private final Scene scene;
  private final Traits traits;
  private final Leaning leaning;
  private final long denied;
  private final long let;
  private final long others;
  private final long says;
  private final long dislikes;
  private final long calm;
  private final long proud;
  private final long bad;
  private final long but;
  private final long slur;

  Hate(List<String> common) {
    this(common, new Leaning());
  }

  Hate(List<String> common, Leaning leaning) {
    this.leaning = leaning;
    var classes = new TreeSet<>(Grammar.classes(Hate.class, PATTERNS));
    classes.addAll(Scene.CLASSES);
    classes.addAll(Set.of("SAY", "DISLIKE", "WHO", "BUT", "CALM", "PROUD", "LET"));
    lexicon = Lexicon.of(Hate.class, classes, "en.txt", "es.txt");
    grammar = new Grammar(Hate.class, PATTERNS, lexicon);
    reader = Reader.lenient(lexicon, common);
    scene = new Scene(lexicon);
    traits = new Traits(lexicon, classes);
    denied = lexicon.bit("NEG");
    let = lexicon.bit("LET");
    others = lexicon.bit("WHO");
    says = lexicon.bit("SAY");
    dislikes = lexicon.bit("DISLIKE");
    calm = lexicon.bit("CALM");
    proud = lexicon.bit("PROUD");
    bad = lexicon.bit("BAD") | lexicon.bit("EMOTE");
    but = lexicon.bit("BUT");
    slur = lexicon.bit("SLUR") | lexicon.bit("HARSH");
  }

  boolean in(String text) {
    var items = read(text);
    double leans = leaning.of(items, traits);
    return leans >= SURE || (leans >= HONEST && found(items));
  }

  Items read(String text) {
    var items = reader.read(text);
    scene.set(items);
    return items;
  }

  Traits traits() {
    return traits;
  }

  /** What the grammar alone says. */
  boolean found(Items items) {
    return grammar.find(items, match -> meant(items, match)).isPresent();
  }

  /** Whether the one who writes means what was found. */
  private boolean meant(Items items, Grammar.Match match) {
    if (guess(items, match)) {
      return false;
    }
    boolean strict = match.name().endsWith("!");
    for (int i = match.from() - 1, left = REACH; left > 0 && !items.ends(i); i--, left--) {
      if (items.is(i, but)) {
        break;
      }
      if (items.is(i, others)
          || (!strict && items.is(i, denied))
          || (!strict && left > REACH - 2 && items.is(i, let))) {
        return false;
      }
    }
    if (items.quoted(match.from()) || items.quoted(match.end() - 1)) {
      return !spokenOf(items);
    }
    return !told(items, match) && !harmless(items, match);
  }

  /** Whether everything was guessed: one slip is a slip. */
  private static boolean guess(Items items, Grammar.Match match) {
    for (int i = match.from(); i < match.end(); i++) {
      if (!items.guessed(i)) {
        return false;
      }
    }
    return match.end() == match.from() + 1 && items.word(match.from()).length() < 7;
  }

  /** How a text is read, for those who look for a mistake in the lists. */
  String show(String text) {
    return reader.show(text);
  }

  /** What stands in quotation marks, where the words around them speak of it. */
  private boolean spokenOf(Items items) {
    for (int i = 0; i < items.size(); i++) {
      if (!items.quoted(i) && items.is(i, says | dislikes)) {
        return true;
      }
    }
    return false;
  }

  /** What others say, where it is disliked. */
  private boolean told(Items items, Grammar.Match match) {
    boolean said = false;
    for (int i = match.from() - 1; !said && !items.ends(i); i--) {
      said = items.is(i, says);
    }
    if (!said) {
      return false;
    }
    for (int i = match.from() - 1; !items.ends(i); i--) {
      if (items.is(i, dislikes)) {
        return true;
      }
    }
    for (int i = match.end(); !items.ends(i); i++) {
      if (items.is(i, dislikes)) {
        return true;
      }
    }
    return false;
  }

  /** A slur that is another word here, or that people use of themselves. */
  private boolean harmless(Items items, Grammar.Match match) {
    boolean slurs = false;
    for (int i = match.from(); i < match.end(); i++) {
      slurs |= items.is(i, slur);
    }
    if (!slurs) {
      return false;
    }
    if (items.sentenceHas(match.from(), calm)) {
      return true;
    }
    for (int i = Math.max(0, match.from() - NEAR);
        i < Math.min(items.size(), match.end() + 3);
        i++) {
      if (items.is(i, proud)) {
        return !items.sentenceHas(match.from(), bad);
      }
    }
    return false;
  }
}
