package parlor.api.owner;

import java.util.Map;
import java.util.Optional;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.ProblemJson;
import parlor.http.Slug;
import tools.jackson.databind.node.ObjectNode;

/** Which state of something was seen, as HTTP has it (RFC 9110, section 8.8.3). */
final class Revision {
  private Revision() {}

  private static String etag(long revision) {
    return "\"" + revision + "\"";
  }

  /** What stands there, and which state of it that is. */
  static HttpReply shown(int status, ObjectNode now, long revision) {
    return Json.reply(status, now).with(Map.of("etag", etag(revision)));
  }

  /** Somebody was faster: with what stands now, so that both edits can be put together. */
  static HttpReply overtaken(Visit visit, ObjectNode now, long revision) {
    var call = visit.call();
    var problem = Problem.of(Slug.CONFLICT);
    var json = ProblemJson.of(problem, call.language(), call.requestId());
    json.set("current", now);
    return Json.problem(problem, json).with(Map.of("etag", etag(revision)));
  }

  /** What the caller says they have seen. A proxy that compresses may have made it a weak one. */
  static Optional<Long> seen(HttpCall call) {
    return call.header("if-match")
        .filter(etag -> etag.matches("(W/)?\"[0-9]{1,18}\""))
        .map(etag -> Long.parseLong(etag.replaceAll("[^0-9]", "")));
  }
}
