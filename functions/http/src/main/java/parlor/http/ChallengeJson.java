package parlor.http;

import java.util.Optional;
import java.util.Set;
import parlor.limit.Challenge;
import parlor.limit.Solution;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A challenge in a problem, and its solution in a request's {@link #FIELD}; ALTCHA's names. */
public final class ChallengeJson {
  /** Of a problem that asks, and of the request made again. */
  public static final String FIELD = "challenge";

  private static final Set<String> FIELDS = Set.of(FIELD, "number", "salt", "signature");

  private ChallengeJson() {}

  static ObjectNode of(Challenge challenge) {
    return Json.object()
        .put("algorithm", Challenge.ALGORITHM)
        .put(FIELD, challenge.challenge())
        .put("maxnumber", challenge.most())
        .put("salt", challenge.salt())
        .put("signature", challenge.signature());
  }

  /** What a request holds, if it holds any; not a word of it is believed yet. */
  public static Read<Optional<Solution>> read(ObjectNode request) {
    if (!request.hasNonNull(FIELD)) {
      return Read.good(Optional.empty());
    }
    var json = request.get(FIELD);
    boolean whole =
        json instanceof ObjectNode object
            && FIELDS.equals(Set.copyOf(object.propertyNames()))
            && isText(json.get(FIELD))
            && json.get("number").isIntegralNumber()
            && json.get("number").canConvertToLong()
            && isText(json.get("salt"))
            && isText(json.get("signature"));
    return whole
        ? Read.good(
            Optional.of(
                new Solution(
                    json.get(FIELD).stringValue(),
                    json.get("number").longValue(),
                    json.get("salt").stringValue(),
                    json.get("signature").stringValue())))
        : Read.bad(Problem.of(Slug.BAD_REQUEST, FIELD));
  }

  private static boolean isText(JsonNode node) {
    return node.isString() && node.stringValue().length() <= 100;
  }
}
