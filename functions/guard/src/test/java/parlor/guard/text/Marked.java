package parlor.guard.text;

import java.util.List;
import java.util.function.Predicate;
import parlor.guard.grammar.Lists;

/**
 * A text that we wrote and what it is: lines {@code A en | text} or {@code A en what | text}, where
 * {@code A} is to be stopped and {@code H} is honest.
 */
public record Marked(String mark, String text) {
  /** Those of a file below {@code /parlor/guard/}. */
  public static List<Marked> lines(String file) {
    return Lists.lines(Marked.class, "/parlor/guard/" + file).stream()
        .map(line -> line.split("\\|", 2))
        .map(part -> new Marked(part[0].strip(), part[1].strip().replace("\\n", "\n")))
        .toList();
  }

  public boolean isBad() {
    return mark.startsWith("A");
  }

  public String language() {
    return mark.substring(2, 4);
  }

  /** Of a file's texts whose mark begins so, the share that is stopped, which it prints, too. */
  public static double stopped(String file, String mark, Predicate<Normalised> stops) {
    var texts = lines(file).stream().filter(it -> it.mark.startsWith(mark)).toList();
    long stopped = texts.stream().filter(it -> stops.test(Normalised.of(it.text))).count();
    System.out.printf("%s, %s: %d of %d stopped%n", file, mark, stopped, texts.size());
    if (texts.size() <= 30) {
      throw new AssertionError(file + " has too few texts that are " + mark);
    }
    return (double) stopped / texts.size();
  }
}
