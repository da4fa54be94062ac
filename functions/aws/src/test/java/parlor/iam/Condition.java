package parlor.iam;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of a condition: an operator, a key, and the values any of which will do.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 * and, for keys of several values,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
record Condition(String operator, String key, List<String> wanted) {
  boolean holds(Question question) {
    if (operator.equals("Null")) {
      return question.values(key).isEmpty() == Boolean.parseBoolean(wanted.getFirst());
    }
    var values = question.values(key);
    if (operator.startsWith("ForAllValues:")) {
      // Also true of no values at all.
      return values.stream().flatMap(List::stream).allMatch(value -> one(value, question));
    }
    if (operator.startsWith("ForAnyValue:")) {
      return values.stream().flatMap(List::stream).anyMatch(value -> one(value, question));
    }
    return single(values, question);
  }

  private boolean single(Optional<List<String>> values, Question question) {
    if (values.isEmpty()) {
      // A negated operator is true of a key that is not there.
      return operator.endsWith("IfExists") || base().contains("Not");
    }
    if (values.get().size() != 1) {
      throw new IllegalArgumentException(operator + " of several values of " + key);
    }
    return one(values.get().getFirst(), question);
  }

  private boolean one(String value, Question question) {
    return switch (base()) {
      case "StringEquals" -> any(wish -> Pattern.equal(wish, value, question));
      case "StringNotEquals" -> !any(wish -> Pattern.equal(wish, value, question));
      // Of ARNs, equals and like are the same.
      case "StringLike", "ArnEquals", "ArnLike" -> any(wish -> Pattern.like(wish, value, question));
      case "StringNotLike", "ArnNotEquals", "ArnNotLike" ->
          !any(wish -> Pattern.like(wish, value, question));
      case "Bool" ->
          any(wish -> wish.toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT)));
      default -> throw new IllegalArgumentException("an operator not known here: " + operator);
    };
  }

  private boolean any(java.util.function.Predicate<String> matches) {
    return wanted.stream().anyMatch(matches);
  }

  private String base() {
    var one = operator.substring(operator.indexOf(':') + 1);
    return one.endsWith("IfExists") ? one.substring(0, one.length() - "IfExists".length()) : one;
  }
}
