package parlor.guard.grammar;

import java.util.ArrayList;
import java.util.List;

/**
 * What is said, as a row of classes: {@code GROUP ..6 BAD}. {@code A|B} is either, {@code A?} may
 * be missing, {@code !A} must not follow, {@code ..6} skips up to six items of a sentence but none
 * that stops, {@code ...6} skips those too, {@code ^} and {@code $} are the ends of a sentence.
 */
final class Pattern {
  private enum Kind {
    ITEM,
    OPTIONAL,
    NOT,
    GAP,
    WIDE_GAP,
    START,
    END
  }

  private record Element(Kind kind, long classes, int most) {}

  private final List<Element> elements = new ArrayList<>();
  private final long stops;

  Pattern(String written, Lexicon lexicon, long stops) {
    this.stops = stops;
    for (var part : written.strip().split("\\s+", -1)) {
      elements.add(element(part, lexicon));
    }
  }

  private static Element element(String part, Lexicon lexicon) {
    if (part.equals("^") || part.equals("$")) {
      return new Element(part.equals("^") ? Kind.START : Kind.END, 0, 0);
    }
    if (part.startsWith("...")) {
      return new Element(Kind.WIDE_GAP, 0, Integer.parseInt(part.substring(3)));
    }
    if (part.startsWith("..")) {
      return new Element(Kind.GAP, 0, Integer.parseInt(part.substring(2)));
    }
    boolean not = part.startsWith("!");
    boolean optional = part.endsWith("?");
    long classes = 0;
    for (var name :
        part.substring(not ? 1 : 0, part.length() - (optional ? 1 : 0)).split("\\|", -1)) {
      classes |= lexicon.bit(name);
    }
    return new Element(not ? Kind.NOT : optional ? Kind.OPTIONAL : Kind.ITEM, classes, 0);
  }

  /** Whether all it needs is among {@code present}. */
  boolean possible(long present) {
    for (var element : elements) {
      if (element.kind() == Kind.ITEM && (present & element.classes()) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Where the match that begins here ends, after its last item; -1 if none does. */
  int match(Items items, int from) {
    return match(items, from, 0);
  }

  private int match(Items items, int at, int next) {
    if (next == elements.size()) {
      return at;
    }
    var element = elements.get(next);
    return switch (element.kind()) {
      case ITEM -> items.is(at, element.classes()) ? match(items, at + 1, next + 1) : -1;
      case OPTIONAL -> {
        int with = items.is(at, element.classes()) ? match(items, at + 1, next + 1) : -1;
        yield with >= 0 ? with : match(items, at, next + 1);
      }
      case NOT -> items.is(at, element.classes()) ? -1 : match(items, at, next + 1);
      case START -> items.ends(at - 1) ? match(items, at, next + 1) : -1;
      case END -> items.ends(at) ? match(items, at, next + 1) : -1;
      case GAP, WIDE_GAP -> gap(items, at, next);
    };
  }

  private int gap(Items items, int at, int next) {
    var gap = elements.get(next);
    for (int skipped = 0; skipped <= gap.most(); skipped++) {
      int end = match(items, at + skipped, next + 1);
      if (end >= 0) {
        return end;
      }
      boolean stopped = gap.kind() == Kind.GAP && items.is(at + skipped, stops);
      if (stopped || items.ends(at + skipped)) {
        return -1;
      }
    }
    return -1;
  }
}
