package parlor.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The evaluator says what AWS's documents say, one decision at a time. */
class DecisionsTest {
  private static final JsonNode FILE = Decisions.file();

  @TestFactory
  Stream<DynamicTest> decisions() {
    return FILE.required("decisions")
        .valueStream()
        .map(
            decision ->
                DynamicTest.dynamicTest(
                    decision.required("number") + " " + decision.required("asks").asString(),
                    () ->
                        assertThat(allowed(decision))
                            .as(decision.required("because").asString())
                            .isEqualTo(decision.required("allowed").asBoolean())));
  }

  @Test
  void there_are_thirty_and_more_of_both_kinds_each_with_its_source() {
    var all = FILE.required("decisions").valueStream().toList();
    assertThat(all).hasSizeGreaterThanOrEqualTo(30);
    assertThat(all).allMatch(d -> d.path("source").asString("").contains("docs.aws.amazon.com"));
    assertThat(all.stream().filter(d -> d.required("allowed").asBoolean()).count())
        .isBetween(8L, 30L);
  }

  private static boolean allowed(JsonNode decision) {
    var tags = new TreeMap<String, String>();
    decision
        .required("tags")
        .properties()
        .forEach(t -> tags.put(t.getKey(), t.getValue().asString()));
    var context = new TreeMap<String, List<String>>();
    decision
        .required("context")
        .properties()
        .forEach(key -> context.put(key.getKey(), Statement.each(key.getValue())));
    var role = "arn:aws:iam::111122223333:role/" + decision.required("as").asString();
    var question =
        new Question(
            new Principal(role, "session", Map.copyOf(tags)),
            decision.required("action").asString(),
            decision.required("resource").asString(),
            context);
    var resourcePolicy =
        Optional.ofNullable(decision.get("resourcePolicy")).map(DecisionsTest::policy);
    return Evaluator.allows(
        question,
        List.of(policy(decision.required("policy"))),
        resourcePolicy,
        resourcePolicy.isPresent() ? Evaluator.Kind.CLOSED : Evaluator.Kind.ORDINARY);
  }

  private static Policy policy(JsonNode name) {
    return Policy.parse(FILE.required("policies").required(name.asString()));
  }
}
