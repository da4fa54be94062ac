package parlor.infra;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parlor.infra.Synthesized.Resource;
import tools.jackson.databind.JsonNode;

/**
 * Every statement of every role, and of every resource that says who may use it, stands in {@code
 * statements.txt} with a reason. So a new one is a sentence that somebody had to write.
 */
class StatementsTest {
  private static final Pattern HASH = Pattern.compile("[0-9A-F]{8}$");
  private static final Pattern MANAGED = Pattern.compile("policy/(?:service-role/)?(\\w+)");
  private static final Pattern NAMED = Pattern.compile("\"(?:Fn::GetAtt\":\\[|Ref\":)\"(\\w+)\"");

  @Test
  void every_statement_is_explained_and_every_explanation_needed() {
    var explained = explained();
    assertThat(explained.values()).allMatch(reason -> reason.length() > 20);
    var stated = stated(Synthesized.plain());
    var all = new TreeSet<>(stated);
    for (var choice :
        Map.of(
                "model",
                ModelSwitchTest.MODEL,
                "embeddings",
                ModelSwitchTest.EMBEDDINGS,
                "guardrail",
                GuardrailSwitchTest.ID + ":1")
            .entrySet()) {
      var more = stated(Synthesized.with(Map.of(choice.getKey(), choice.getValue())));
      more.removeAll(stated);
      more.forEach(statement -> all.add("with " + choice.getKey() + ": " + statement));
    }
    assertThat(all).containsExactlyInAnyOrderElementsOf(explained.keySet());
  }

  private static Set<String> stated(Synthesized stack) {
    return stack
        .resources()
        .flatMap(StatementsTest::statements)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> statements(Resource resource) {
    var managed =
        MANAGED
            .matcher(resource.properties().path("ManagedPolicyArns").toString())
            .results()
            .map(policy -> plain(resource.name()) + " has AWS's policy " + policy.group(1));
    var own =
        documents(resource.properties())
            .flatMap(document -> document.required("Statement").valueStream())
            .map(statement -> holder(resource) + " " + said(statement));
    // Nothing here bounds a role from outside; one that did would be no statement to explain.
    assertThat(resource.properties().has("PermissionsBoundary")).as(resource.name()).isFalse();
    return Stream.concat(managed, own);
  }

  /**
   * Whatever has statements, however deep: a table's own policy, a bucket's, a role's inline ones.
   */
  private static Stream<JsonNode> documents(JsonNode node) {
    return node.path("Statement").isArray()
        ? Stream.of(node)
        : node.valueStream().flatMap(StatementsTest::documents);
  }

  /** Whose right it is: a role's name, or the resource's own where that says who may use it. */
  private static String holder(Resource resource) {
    var roles = resource.properties().path("Roles");
    return roles.isMissingNode() ? plain(resource.name()) : names(roles);
  }

  private static String said(JsonNode statement) {
    var on = names(statement.path("Resource"));
    return statement.required("Effect").asString().toLowerCase(Locale.ROOT)
        + " "
        + actions(Each.of(statement.required("Action")))
        + (on.isEmpty() ? "" : " on " + on)
        + (statement.has("Condition") ? " if" : "");
  }

  /** A long list by its first and its length: what a key's keepers may do has a test of its own. */
  private static String actions(List<JsonNode> all) {
    return all.size() > 12
        ? all.getFirst().asString() + " and " + (all.size() - 1) + " more"
        : all.stream().map(JsonNode::asString).collect(Collectors.joining(","));
  }

  private static String names(JsonNode of) {
    return NAMED
        .matcher(of.toString())
        .results()
        .map(found -> plain(found.group(1)))
        .distinct()
        .collect(Collectors.joining(","));
  }

  private static String plain(String name) {
    return HASH.matcher(name).replaceFirst("");
  }

  private static Map<String, String> explained() {
    try (var in = StatementsTest.class.getResourceAsStream("statements.txt")) {
      var lines = new TreeMap<String, String>();
      new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 2))
          .forEach(line -> lines.put(line[0], line[1]));
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
