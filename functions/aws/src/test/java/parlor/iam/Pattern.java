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

  /** No name or ARN has these characters. */
  private static final char MANY = '\0';

  private static final char ONE = '\1';
  private static final char END = '\2';

  private Pattern() {}

  /** Whether a text is like the pattern; never if a variable in it has no value. */
  static boolean like(String pattern, String text, Question question) {
    return resolved(pattern, question, true).filter(wanted -> matches(wanted, text)).isPresent();
  }

  /** Whether a text is the pattern's, in which no wildcard is special. */
  static boolean equal(String pattern, String text, Question question) {
    return resolved(pattern, question, false).filter(text::equals).isPresent();
  }

  /** Whether every variable has a value. */
  static boolean resolves(String pattern, Question question) {
    return resolved(pattern, question, true).isPresent();
  }

  /** The pattern with values for variables, and with marks for the wildcards it has itself. */
  private static Optional<String> resolved(String pattern, Question question, boolean wildcards) {
    if (pattern.indexOf('$') < 0) {
      return Optional.of(marked(pattern, wildcards));
    }
    var resolved = new StringBuilder();
    var variable = VARIABLE.matcher(pattern);
    int from = 0;
    while (variable.find()) {
      resolved.append(marked(pattern.substring(from, variable.start()), wildcards));
      var value = value(variable, question);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      resolved.append(value.get());
      from = variable.end();
    }
    return Optional.of(resolved.append(marked(pattern.substring(from), wildcards)).toString());
  }

  private static String marked(String text, boolean wildcards) {
    return wildcards ? text.replace('*', MANY).replace('?', ONE) : text;
  }

  /** Step by step, as hundreds of thousands are asked for and a regular expression takes longer. */
  private static boolean matches(String wanted, String text) {
    int at = 0;
    int of = 0;
    int many = -1;
    int retry = 0;
    while (of < text.length()) {
      char next = at < wanted.length() ? wanted.charAt(at) : END;
      if (next == MANY) {
        many = at++;
        retry = of;
      } else if (next == ONE || (next == text.charAt(of) && next != END)) {
        at++;
        of++;
      } else if (many >= 0) {
        at = many + 1;
        of = ++retry;
      } else {
        return false;
      }
    }
    while (at < wanted.length() && wanted.charAt(at) == MANY) {
      at++;
    }
    return at == wanted.length();
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
}
