package parlor.guard.moderation;

import java.util.Set;
import parlor.guard.grammar.Items;
import parlor.guard.grammar.Lexicon;

/**
 * Who is meant: whether a word for people means a group, one person or a thing's kind, and to whom
 * a pronoun points.
 */
final class Scene {
  /** The classes this reads. */
  static final Set<String> CLASSES =
      Set.of(
          "GROUP",
          "GADJ",
          "WOMEN",
          "PERSON",
          "LIFE",
          "MY",
          "TWO",
          "THEY",
          "THEYG",
          "LOC",
          "DET",
          "DEF",
          "THING",
          "FUNC",
          "SLUR",
          "THEYHATE",
          "BAD",
          "MILD",
          "ARE");

  private static final int FAR = 40;

  private final long group;
  private final long adjective;
  private final long women;
  private final long person;
  private final long life;
  private final long one;
  private final long they;
  private final long pointing;
  private final long place;
  private final long any;
  private final long definite;
  private final long thing;
  private final long bad;
  private final long mild;
  private final long slur;
  private final long harm;
  private final long said;
  private final long sure;
  private final long function;

  Scene(Lexicon lexicon) {
    group = lexicon.bit("GROUP");
    adjective = lexicon.bit("GADJ");
    women = lexicon.bit("WOMEN");
    person = lexicon.bit("PERSON");
    life = lexicon.bit("LIFE");
    one = lexicon.bit("MY") | lexicon.bit("TWO");
    they = lexicon.bit("THEY");
    pointing = lexicon.bit("THEYG");
    place = lexicon.bit("LOC");
    any = lexicon.bit("DET");
    definite = lexicon.bit("DEF");
    thing = lexicon.bit("THING");
    bad = lexicon.bit("BAD");
    mild = lexicon.bit("MILD");
    slur = lexicon.bit("SLUR");
    harm = lexicon.bit("HARM");
    said = lexicon.bit("THEYHATE");
    sure = lexicon.bit("THEYSURE");
    function = lexicon.bit("FUNC");
  }

  void set(Items items) {
    int last = -FAR;
    for (int i = 0; i < items.size(); i++) {
      adjectives(items, i);
      if (items.is(i, mild)) {
        items.never(i, bad);
      }
      if (items.is(i, women)) {
        gender(items, i);
      }
      if (items.is(i, group) && !meant(items, i)) {
        items.never(i, group);
      }
      if (items.is(i, group | slur)) {
        last = i;
      } else if (i - last < FAR && items.is(i, said)) {
        items.also(i, sure);
      } else if (items.is(i, they) && i - last < FAR && points(items, i)) {
        items.also(i, pointing);
      }
    }
  }

  /** "black people", "trans trash", "Muslim lives" are of a group; "black coffee" is not. */
  private void adjectives(Items items, int i) {
    if (items.is(i, adjective) && items.is(i + 1, person | life | bad | slur | harm)) {
      items.also(i, group);
    }
  }

  private boolean meant(Items items, int i) {
    if (items.owns(i)) {
      return items.is(i + 1, life) || nature(items, i + 1);
    }
    boolean further = items.is(i - 2, one) && items.is(i - 1, adjective);
    if (further || items.is(i - 1, one)) {
      return false;
    }
    if (items.is(i + 1, thing)) {
      return false;
    }
    boolean kind = items.is(i, adjective) && !items.is(i, women);
    return kind ? people(items, i) : spanish(items, i);
  }

  /**
   * A word that is a noun or an adjective: a noun where nothing stands behind it that it tells
   * about.
   */
  private boolean people(Items items, int i) {
    return items.ends(i + 1)
        || items.is(i + 1, -1L)
        || items.is(i - 1, any)
        || items.word(i + 1).endsWith("mente")
        || items.word(i + 1).endsWith("ly");
  }

  /** In Spanish an adjective stands behind its noun, and a noun behind a small word. */
  private boolean spanish(Items items, int i) {
    return items.ends(i - 1)
        || (items.is(i - 1, -1L) && !items.is(i - 1, thing))
        || !declined(items.word(i));
  }

  private static boolean declined(String word) {
    var one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return one.endsWith("a") || one.endsWith("e") || one.endsWith("o");
  }

  private static boolean nature(Items items, int i) {
    return !items.ends(i)
        && Set.of("nature", "naturaleza", "place", "blood", "brains").contains(items.word(i));
  }

  /** Gender means a group only where it is spoken of in general. */
  private void gender(Items items, int i) {
    if (items.is(i - 1, one) || items.is(i + 1, thing) || items.is(i - 2, thing)) {
      return;
    }
    boolean many = items.word(i).endsWith("s") || items.word(i).endsWith("men");
    boolean general =
        many
            ? !the(items, i - 1) || items.is(i - 2, any)
            : (items.is(i - 1, any) && !items.is(i - 1, definite) && !items.is(i + 1, place));
    if (general) {
      items.also(i, group);
    }
  }

  private static boolean the(Items items, int i) {
    return !items.ends(i) && items.word(i).equals("the");
  }

  /** Spanish articles are pronouns only before a verb. */
  private boolean points(Items items, int i) {
    var word = items.word(i);
    boolean article = word.equals("los") || word.equals("las") || word.equals("sus");
    return !article || items.is(i + 1, ~(function | any | group));
  }
}
