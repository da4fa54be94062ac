package parlor.answers.model;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import parlor.conversation.OneLine;

/**
 * What a model says a conversation came to.
 *
 * @param answered empty if nothing was
 * @param open empty if nothing is
 */
public record Recap(String wanted, Optional<String> answered, Optional<String> open) {
  /** In code points, each of the three; what is longer sums nothing up. */
  static final int LONGEST = 320;

  /** How the prompt has a model say that there is nothing to say. */
  private static final Pattern NOTHING = Pattern.compile("\\W*NOTHING\\W*");

  /** Some models dress their lines. */
  private static final Pattern LINE =
      Pattern.compile("[\\s*_#>-]*(WANTED|ANSWERED|OPEN)[\\s*_]*:[\\s*_]*(.*?)[\\s*_]*");

  /** How some think aloud. */
  private static final Pattern THOUGHT = Pattern.compile("(?s)^\\s*<think>.*?</think>");

  /** Empty unless the text is these three lines and nothing else. */
  static Optional<Recap> read(String text) {
    Map<String, String> parts = new HashMap<>();
    var lines = THOUGHT.matcher(text).replaceFirst("").lines().filter(line -> !line.isBlank());
    for (var line : lines.toList()) {
      var found = LINE.matcher(line);
      if (!found.matches()
          || !isLine(found.group(2))
          || parts.put(found.group(1), found.group(2)) != null) {
        return Optional.empty();
      }
    }
    return parts.size() == 3
        ? said(parts, "WANTED")
            .map(wanted -> new Recap(wanted, said(parts, "ANSWERED"), said(parts, "OPEN")))
        : Optional.empty();
  }

  private static boolean isLine(String part) {
    return !part.isBlank()
        && part.codePointCount(0, part.length()) <= LONGEST
        && part.codePoints().noneMatch(OneLine::leaves);
  }

  private static Optional<String> said(Map<String, String> parts, String name) {
    return Optional.ofNullable(parts.get(name))
        .filter(part -> !NOTHING.matcher(part.toUpperCase(Locale.ROOT)).matches());
  }

  @Override
  public String toString() {
    return "Recap[hidden]";
  }
}
