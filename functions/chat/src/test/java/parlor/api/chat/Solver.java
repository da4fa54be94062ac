package parlor.api.chat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import parlor.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a page does with a challenge. */
final class Solver {
  private Solver() {}

  /** What is sent back for the challenge in a problem. */
  static ObjectNode solve(Instance.Reply problem) {
    var challenge = problem.json().path("challenge");
    var hash = challenge.path("challenge").asString();
    return solution(challenge, find(challenge.path("salt").asString(), hash, most(challenge)));
  }

  private static long most(JsonNode challenge) {
    return challenge.path("maxnumber").asLong();
  }

  static long find(String salt, String challenge, long most) {
    var wanted = HexFormat.of().parseHex(challenge);
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      for (long number = 0; number <= most; number++) {
        if (Arrays.equals(sha256.digest((salt + number).getBytes(US_ASCII)), wanted)) {
          return number;
        }
      }
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("no number solves it");
  }

  static ObjectNode solution(JsonNode challenge, long number) {
    return Json.object()
        .put("challenge", challenge.path("challenge").asString())
        .put("number", number)
        .put("salt", challenge.path("salt").asString())
        .put("signature", challenge.path("signature").asString());
  }
}
