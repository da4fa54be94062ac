package parlor.iam;

import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A text of a policy: {@code *} is any characters, {@code ?} one, and <code>${key}</code> stands
 * for the value of a condition key, in which neither is special.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
final class Pattern {
  private static final java.util.regex.Pattern VARIABLE =
      java.util.regex.Pattern.compile("\\$\\{([^}]*)}");

  private Pattern() {}

  /** Whether a text is like the pattern; never if a variable in it has no value. */
  static boolean like(String pattern, String text, Question question) {
    return resolved(pattern, question, true)
        .filter(regex -> java.util.regex.Pattern.compile(regex).matcher(text).matches())
        .isPresent();
  }

  /** Whether a text is the pattern's, in which no wildcard is special. */
  static boolean equal(String pattern, String text, Question question) {
    return resolved(pattern, question, false)
        .filter(regex -> java.util.regex.Pattern.compile(regex).matcher(text).matches())
        .isPresent();
  }

  /** Whether every variable has a value. */
  static boolean resolves(String pattern, Question question) {
    return resolved(pattern, question, true).isPresent();
  }

  private static Optional<String> resolved(String pattern, Question question, boolean wildcards) {
    var regex = new StringBuilder("(?s)");
    var variable = VARIABLE.matcher(pattern);
    int from = 0;
    while (variable.find()) {
      regex.append(quoted(pattern.substring(from, variable.start()), wildcards));
      var value = value(variable, question);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      regex.append(java.util.regex.Pattern.quote(value.get()));
      from = variable.end();
    }
    return Optional.of(regex.append(quoted(pattern.substring(from), wildcards)).toString());
  }

  private static Optional<String> value(Matcher variable, Question question) {
    var key = variable.group(1);
    if (key.equals("*") || key.equals("?") || key.equals("$")) {
      return Optional.of(key);
    }
    if (key.contains(",")) {
      throw new IllegalArgumentException("a variable with a default: " + key);
    }
    // A key of several values is no variable.
    return question.values(key).filter(values -> values.size() == 1).map(values -> values.get(0));
  }

  private static String quoted(String text, boolean wildcards) {
    if (!wildcards) {
      return java.util.regex.Pattern.quote(text);
    }
    var regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      regex.append(
          switch (c) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> java.util.regex.Pattern.quote(String.valueOf(c));
          });
    }
    return regex.toString();
  }
}
