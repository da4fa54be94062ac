package parlor.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parlor.iam.Grant;
import parlor.iam.Iam;

/** What a role was granted, held against what was asked in it. */
final class Used {
  private static final Set<String> LAMBDA_S =
      Set.of(
          "logs:CreateLogStream",
          "logs:PutLogEvents",
          "sqs:DeleteMessage",
          "sqs:GetQueueAttributes",
          "sqs:ReceiveMessage");

  private Used() {}

  /** What nobody asked for; Lambda itself writes the log and takes messages. */
  static List<Grant> not(Deployment stage, String role) {
    var unused = new ArrayList<>(stage.template().account().grants(role));
    if (unused.isEmpty()) {
      throw new IllegalArgumentException("nothing is granted to " + role);
    }
    unused.removeIf(grant -> LAMBDA_S.contains(grant.action()));
    unused.removeIf(
        grant ->
            stage.iam().asked().stream()
                .map(Iam.Asked::question)
                .filter(asked -> asked.principal().arn().equals(role))
                .anyMatch(grant::covers));
    return List.copyOf(unused);
  }
}
