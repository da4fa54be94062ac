package parlor.iam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What is deployed.
 *
 * @param identities policies by the ARN of the role they are of
 * @param resources policies by the ARN of the key or role they stand before
 */
public record Account(Map<String, List<Policy>> identities, Map<String, Policy> resources) {
  /** All rights of an account. */
  public static final Policy EVERYTHING = everything();

  public Account {
    identities = Map.copyOf(identities);
    resources = Map.copyOf(resources);
  }

  /** What a role's own policies allow, whatever their conditions. */
  public List<Grant> grants(String role) {
    return identities.getOrDefault(role, List.of()).stream()
        .flatMap(policy -> policy.statements().stream())
        .filter(Statement::allows)
        .flatMap(
            s ->
                s.actions().stream().flatMap(a -> s.resources().stream().map(r -> new Grant(a, r))))
        .toList();
  }

  List<Policy> identityPolicies(Principal who) {
    return who.equals(Iam.ADMINISTRATOR)
        ? List.of(EVERYTHING)
        : identities.getOrDefault(who.arn(), List.of());
  }

  Optional<Policy> resourcePolicy(String arn) {
    return Optional.ofNullable(resources.get(arn));
  }

  private static Policy everything() {
    var document = JsonNodeFactory.instance.objectNode();
    document
        .putArray("Statement")
        .addObject()
        .put("Effect", "Allow")
        .put("Action", "*")
        .put("Resource", "*");
    return Policy.parse(document);
  }
}
