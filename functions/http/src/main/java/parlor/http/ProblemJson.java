package parlor.http;

import parlor.tenant.Language;
import tools.jackson.databind.node.ObjectNode;

/** A problem's wire shape, in a reply and in an event alike. */
public final class ProblemJson {
  private ProblemJson() {}

  /** The type is relative to the API, so it resolves to a page wherever Parlor runs. */
  public static ObjectNode of(Problem problem, Language language, String requestId) {
    var slug = problem.slug();
    var json =
        Json.object()
            .put("type", "/problems/" + slug.text())
            .put("title", ProblemTexts.title(problem, language))
            .put("status", slug.status())
            .put("detail", problem.detail(language))
            .put("requestId", requestId);
    problem.retryAfter().ifPresent(wait -> json.put("retryAfterSeconds", Problem.seconds(wait)));
    problem
        .challenge()
        .ifPresent(challenge -> json.set(ChallengeJson.FIELD, ChallengeJson.of(challenge)));
    return json;
  }
}
