package parlor.iam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * May this principal do this to that?
 *
 * @param action such as {@code dynamodb:GetItem}
 * @param context condition keys; one that is absent is not there at all
 */
public record Question(
    Principal principal, String action, String resource, Map<String, List<String>> context) {
  public Question {
    var all = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(context);
    all.put("aws:PrincipalArn", List.of(principal.arn()));
    all.put("aws:PrincipalAccount", List.of(principal.account()));
    principal.tags().forEach((key, value) -> all.put("aws:PrincipalTag/" + key, List.of(value)));
    context = all;
  }

  Optional<List<String>> values(String key) {
    return Optional.ofNullable(context.get(key));
  }
}
