package parlor.guard.moderation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parlor.guard.grammar.Lexicon;
import parlor.guard.grammar.Reader;
import parlor.guard.text.Normalised;

/**
 * Whether a message has what hatred and harm are made of, though the grammar finds neither: a
 * protected group, an insult, or something bad or violent where people are spoken of. Most such
 * messages are harmless; most harmful ones that pass are such messages.
 */
public final class Delicate {
  private static final Set<String> ENOUGH =
      Set.of(
          "SLUR",
          "HARSH",
          "SWEAR",
          "EMOTE",
          "HARASS",
          "KYS",
          "STALK",
          "SEXASK",
          "EXPLICIT",
          "MAKES",
          "INFERIOR",
          "WOMEN");

  private static final Set<String> BAD = Set.of("BAD", "HARM", "DIE", "EXPEL");
  private static final Set<String> PEOPLE = Set.of("PERSON", "WOMEN", "HIM", "THEY", "YOU");
  private static final Set<String> IN_DANGER = Set.of("SUICIDE", "DIEWISH");

  private final Reader reader;
  private final Scene scene;
  private final long enough;
  private final long group;
  private final long bad;
  private final long people;
  private final long inDanger;

  public Delicate() {
    var classes = new HashSet<>(Scene.CLASSES);
    for (var each : List.of(ENOUGH, BAD, PEOPLE, IN_DANGER)) {
      classes.addAll(each);
    }
    var lexicon = Lexicon.of(Delicate.class, classes, "en.txt", "es.txt");
    reader = Reader.lenient(lexicon, Moderation.common());
    scene = new Scene(lexicon);
    enough = bits(lexicon, ENOUGH);
    group = bits(lexicon, Set.of("GROUP", "THEYG"));
    bad = bits(lexicon, BAD);
    people = bits(lexicon, PEOPLE);
    inDanger = bits(lexicon, IN_DANGER);
  }

  /** Whoever speaks of their own death is never among them: no stranger's filter answers that. */
  public boolean is(Normalised text) {
    boolean found = false;
    for (var view : text.views()) {
      var items = reader.read(view.text());
      // Before the scene: it takes classes away from what it knows better.
      if (items.has(inDanger)) {
        return false;
      }
      found |= items.has(enough) || (items.has(bad) && items.has(people));
      scene.set(items);
      found |= items.has(group);
    }
    return found;
  }

  private static long bits(Lexicon lexicon, Set<String> names) {
    return names.stream().mapToLong(lexicon::bit).reduce(0, (a, b) -> a | b);
  }
}
