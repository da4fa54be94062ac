package parlor.guard.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words and phrases and their classes. Lists are lines {@code CLASS: word, a phrase, stem(o|a|os)};
 * {@code #} begins a remark, a line without a class goes on with the one above. At most 64 classes.
 */
public final class Lexicon {
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern CHOICE = Pattern.compile("\\(([^()]*)\\)");

  private final Map<String, Integer> classes = new HashMap<>();
  private final Map<String, Long> phrases = new HashMap<>();
  private final Map<String, Integer> longest = new HashMap<>();
  private final Sieve sieve = new Sieve();
  private final Sieve firsts = new Sieve();

  /** Of the lists of these names beside {@code owner}, the classes that are asked for. */
  public static Lexicon of(Class<?> owner, Set<String> classes, String... names) {
    var lexicon = new Lexicon();
    for (var name : names) {
      lexicon.add(Lists.lines(owner, name), classes);
    }
    return lexicon;
  }

  private void add(List<String> lines, Set<String> wanted) {
    long bit = 0;
    var seen = new HashSet<String>();
    for (var line : lines) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        var name = line.substring(0, colon).strip();
        if (!seen.add(name)) {
          throw new IllegalStateException("a class stands twice: " + name);
        }
        bit = wanted.contains(name) ? bit(name) : 0;
      }
      if (bit == 0) {
        continue;
      }
      for (var phrase : line.substring(colon + 1).split(",", -1)) {
        for (var one : choices(phrase.strip())) {
          put(one, bit);
        }
      }
    }
  }

  private void put(String written, long bit) {
    var words = WordTokens.of(written).stream().map(WordTokens.Token::word).toList();
    if (words.isEmpty()) {
      return;
    }
    var phrase = String.join(" ", words);
    phrases.merge(phrase, bit, (a, b) -> a | b);
    sieve.add(phrase);
    firsts.add(words.getFirst());
    longest.merge(words.getFirst(), words.size(), Math::max);
  }

  private static List<String> choices(String phrase) {
    var choice = CHOICE.matcher(phrase);
    if (!choice.find()) {
      return List.of(phrase);
    }
    var all = new ArrayList<String>();
    for (var one : choice.group(1).split("\\|", -1)) {
      all.addAll(
          choices(phrase.substring(0, choice.start()) + one + phrase.substring(choice.end())));
    }
    return all;
  }

  /** The bit of a class, new if it was not named before. */
  public long bit(String name) {
    int index = classes.computeIfAbsent(name, any -> classes.size());
    if (index >= Long.SIZE) {
      throw new IllegalStateException("more than 64 classes");
    }
    return 1L << index;
  }

  /** The classes of a word or phrase; none is 0. */
  long of(String phrase) {
    return sieve.may(phrase.hashCode()) ? phrases.getOrDefault(phrase, 0L) : 0;
  }

  /** Whether a phrase of this hash may have classes. */
  boolean may(int hash) {
    return sieve.may(hash);
  }

  /** How many words the longest phrase has that begins with this one; 0 if there is none. */
  int longest(String word) {
    return firsts.may(word.hashCode()) ? longest.getOrDefault(word, 0) : 0;
  }

  /** The words of the lists, those of phrases too. */
  Set<String> words() {
    return phrases.keySet().stream()
        .flatMap(SPACE::splitAsStream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names of classes, for those who look for a mistake in the lists. */
  String names(long bits) {
    return classes.entrySet().stream()
        .filter(entry -> ((bits >> entry.getValue()) & 1) == 1)
        .map(Map.Entry::getKey)
        .sorted()
        .collect(Collectors.joining("|"));
  }
}
