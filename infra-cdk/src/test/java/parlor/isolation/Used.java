package parlor.isolation;

import java.util.ArrayList;
import java.util.List;
import parlor.iam.Grant;
import parlor.iam.Iam;

/** What a role was granted, held against what was asked in it. */
final class Used {
  private Used() {}

  /** What nobody asked for; Lambda itself writes the log. */
  static List<Grant> not(Deployment stage, String role) {
    var unused = new ArrayList<>(stage.template().account().grants(role));
    if (unused.isEmpty()) {
      throw new IllegalArgumentException("nothing is granted to " + role);
    }
    unused.removeIf(grant -> grant.action().startsWith("logs:"));
    unused.removeIf(
        grant ->
            stage.iam().asked().stream()
                .map(Iam.Asked::question)
                .filter(asked -> asked.principal().arn().equals(role))
                .anyMatch(grant::covers));
    return List.copyOf(unused);
  }
}
