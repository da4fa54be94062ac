package parlor.guard.grammar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The patterns of a list, in their order: lines {@code name: pattern}, and one line {@code stops:
 * CLASS …} first.
 */
public final class Grammar {
  private static final java.util.regex.Pattern CLASS = java.util.regex.Pattern.compile("[^A-Z]+");

  private final List<Named> patterns = new ArrayList<>();

  private record Named(String name, Pattern pattern) {}

  /** What was found, and where: from the first item to before {@code end}. */
  public record Match(String name, int from, int end) {}

  /** The classes that the list of this name beside {@code owner} speaks of. */
  public static Set<String> classes(Class<?> owner, String name) {
    return Lists.lines(owner, name).stream()
        .map(line -> line.substring(line.indexOf(':') + 1))
        .flatMap(CLASS::splitAsStream)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.toSet());
  }

  /** The patterns of the list of this name beside {@code owner}. */
  public Grammar(Class<?> owner, String name, Lexicon lexicon) {
    long stops = 0;
    for (var line : Lists.lines(owner, name)) {
      int colon = line.indexOf(':');
      var left = line.substring(0, colon).strip();
      var right = line.substring(colon + 1).strip();
      if (left.equals("stops")) {
        for (var each : right.split("\\s+", -1)) {
          stops |= lexicon.bit(each);
        }
      } else {
        patterns.add(new Named(left, new Pattern(right, lexicon, stops)));
      }
    }
  }

  /** The names of the patterns that have a match that holds. */
  public Set<String> names(Items items, Predicate<Match> holds) {
    var names = new LinkedHashSet<String>();
    long present = items.present();
    for (var named : patterns) {
      if (!named.pattern().possible(present)) {
        continue;
      }
      for (int from = 0; from < items.size() && !names.contains(named.name()); from++) {
        int end = named.pattern().match(items, from);
        if (end >= 0 && holds.test(new Match(named.name(), from, end))) {
          names.add(named.name());
        }
      }
    }
    return names;
  }

  /** The first match that holds. */
  public Optional<Match> find(Items items, Predicate<Match> holds) {
    long present = items.present();
    for (var named : patterns) {
      if (!named.pattern().possible(present)) {
        continue;
      }
      for (int from = 0; from < items.size(); from++) {
        int end = named.pattern().match(items, from);
        if (end >= 0) {
          var match = new Match(named.name(), from, end);
          if (holds.test(match)) {
            return Optional.of(match);
          }
        }
      }
    }
    return Optional.empty();
  }
}
