package parlor.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What API Gateway would make of a function's answer. */
record Reply(int status, JsonNode headers, String body) {
  static Reply of(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Answered.class);
    var json = JsonMapper.shared().readTree(((Outcome.Answered) outcome).payload());
    assertThat(json.get("statusCode").isInt()).isTrue();
    assertThat(json.get("isBase64Encoded").asBoolean()).isFalse();
    return new Reply(
        json.get("statusCode").asInt(), json.get("headers"), json.get("body").stringValue());
  }

  /** By its name in lower case; empty if there is none. */
  String header(String name) {
    return headers.path(name).asString("");
  }

  JsonNode json() {
    return JsonMapper.shared().readTree(body);
  }
}
