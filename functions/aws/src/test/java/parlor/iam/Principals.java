package parlor.iam;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Whom a resource's policy speaks of: an account, or principals by name. An account's own name
 * leaves it to that account's identity policies.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
record Principals(List<String> arns) {
  static Principals parse(JsonNode json) {
    if (json.isMissingNode()) {
      return new Principals(List.of());
    }
    if (json.isString()) {
      return new Principals(List.of(json.asString()));
    }
    if (!Set.of("AWS", "Service").containsAll(json.propertyNames())) {
      throw new IllegalArgumentException("a principal not known here: " + json);
    }
    return new Principals(Statement.each(json.path("AWS")));
  }

  /** By name, or by being anybody. */
  boolean name(Principal principal) {
    return arns.contains("*")
        || arns.contains(principal.arn())
        || arns.contains(principal.sessionArn());
  }

  /** By way of the account. */
  boolean leaveTo(Principal principal) {
    return arns.contains("arn:aws:iam::" + principal.account() + ":root")
        || arns.contains(principal.account());
  }
}
