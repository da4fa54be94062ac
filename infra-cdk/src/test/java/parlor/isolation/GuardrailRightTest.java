package parlor.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parlor.iam.Iam;
import parlor.iam.Principal;
import parlor.iam.Template;
import parlor.infra.Synthesized;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Chat may have the deployment's guardrail look at a text, and that is all. */
class GuardrailRightTest {
  private static final String MINE = "arn:aws:bedrock:eu-central-1:111122223333:guardrail/abc123";
  private static final String ASK = "bedrock:ApplyGuardrail";
  private static final JsonNode TEMPLATE =
      Synthesized.with(Map.of("guardrail", "abc123:1")).template();

  @Test
  void as_it_is_the_wall_stands() {
    assertThat(breaches(TEMPLATE)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mutants")
  void each_mutant_is_caught(String name, String breach, Consumer<ObjectNode> change) {
    var changed = TEMPLATE.deepCopy();
    change.accept(new Statements(changed).first("ChatRole", "bedrock:"));
    assertThat(changed).as("it changes something").isNotEqualTo(TEMPLATE);
    assertThat(breaches(changed)).as(name).anyMatch(it -> it.contains(breach));
  }

  static Stream<Arguments> mutants() {
    return Stream.of(
        mutant("on everything", "another guardrail", s -> s.put("Resource", "*")),
        mutant(
            "on every guardrail",
            "another guardrail",
            s -> s.put("Resource", MINE.replace("abc123", "*"))),
        mutant("of every account", "another account", s -> s.put("Resource", foreign("*"))),
        mutant("of another account", "may not ask", s -> s.put("Resource", foreign("9"))),
        mutant("that does all", "DeleteGuardrail", s -> s.put("Action", "bedrock:*")),
        mutant("that asks models", "may not ask", s -> s.put("Action", "bedrock:InvokeModel")),
        mutant("that changes it", "UpdateGuardrail", s -> s.set("Action", both("Update"))),
        mutant("denied", "may not ask", s -> s.put("Effect", "Deny")));
  }

  private static Arguments mutant(String name, String breach, Consumer<ObjectNode> change) {
    return Arguments.of(name, breach, change);
  }

  private static String foreign(String account) {
    return MINE.replace("111122223333", account.equals("*") ? "*" : account.repeat(12));
  }

  private static JsonNode both(String verb) {
    return JsonNodeFactory.instance.arrayNode().add(ASK).add("bedrock:" + verb + "Guardrail");
  }

  private static List<String> breaches(JsonNode template) {
    var account = new Template(template);
    var iam = new Iam(account.account());
    var breaches = new ArrayList<String>();
    var chat = new Principal(account.role("ChatRole"), "chat", Map.of());
    if (!iam.allows(chat, ASK, MINE, Map.of())) {
      breaches.add("chat may not ask");
    }
    forbid(iam, chat, ASK, MINE + "4", "another guardrail", breaches);
    forbid(iam, chat, ASK, foreign("9"), "another account", breaches);
    for (var action : List.of("GetGuardrail", "UpdateGuardrail", "DeleteGuardrail")) {
      forbid(iam, chat, "bedrock:" + action, MINE, action, breaches);
    }
    var model = "arn:aws:bedrock:eu-central-1::foundation-model/amazon.x";
    forbid(iam, chat, "bedrock:InvokeModel", model, "a model", breaches);
    for (var other : List.of("SessionRole", "OwnerRole", "ChatTenantRole", "IngestFunctionRole")) {
      forbid(iam, new Principal(account.role(other), "x", Map.of()), ASK, MINE, other, breaches);
    }
    return breaches;
  }

  private static void forbid(
      Iam iam, Principal who, String action, String on, String name, List<String> breaches) {
    if (iam.allows(who, action, on, Map.of())) {
      breaches.add("must be refused: " + name);
    }
  }
}
