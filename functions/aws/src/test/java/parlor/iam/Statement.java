package parlor.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One statement of a policy. */
record Statement(
    boolean allows,
    Principals principals,
    List<String> actions,
    List<String> resources,
    List<Condition> conditions) {
  private static final Set<String> KNOWN =
      Set.of("Sid", "Effect", "Principal", "Action", "Resource", "Condition");

  static Statement parse(JsonNode json) {
    if (!KNOWN.containsAll(json.propertyNames())) {
      throw new IllegalArgumentException("an element not known here: " + json.propertyNames());
    }
    var conditions = new ArrayList<Condition>();
    for (var operator : json.path("Condition").properties()) {
      for (var key : operator.getValue().properties()) {
        conditions.add(new Condition(operator.getKey(), key.getKey(), each(key.getValue())));
      }
    }
    return new Statement(
        json.required("Effect").asString().equals("Allow"),
        Principals.parse(json.path("Principal")),
        each(json.required("Action")),
        each(json.path("Resource")),
        List.copyOf(conditions));
  }

  /** Whether it is about this question, whoever its principals are. */
  boolean matches(Question question) {
    return actions.stream().anyMatch(action -> names(action, question))
        // A trust policy has no resource: it is of its role.
        && (resources.isEmpty()
            || resources.stream().anyMatch(r -> Pattern.like(r, question.resource(), question)))
        && conditions.stream().allMatch(condition -> condition.holds(question));
  }

  private static boolean names(String action, Question question) {
    // Names of actions are the same in upper and lower case.
    return Pattern.like(
        action.toLowerCase(Locale.ROOT), question.action().toLowerCase(Locale.ROOT), question);
  }

  static List<String> each(JsonNode oneOrMore) {
    if (oneOrMore.isMissingNode()) {
      return List.of();
    }
    return oneOrMore.isArray()
        ? oneOrMore.valueStream().map(JsonNode::asString).toList()
        : List.of(oneOrMore.asString());
  }
}
