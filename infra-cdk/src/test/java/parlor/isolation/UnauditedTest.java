package parlor.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import parlor.failure.Unavailable;
import parlor.infra.Synthesized;
import parlor.limit.Rate;
import parlor.testing.Casa;
import parlor.testing.HandClock;
import tools.jackson.databind.node.JsonNodeFactory;

/** What cannot be written down is not done. */
class UnauditedTest {
  private static final String FAQ =
      """
      {"business":"Casa","locale":"en","entries":[
        {"id":"breakfast","question":"When is breakfast?","answer":"From 8 to 10.30."}]}
      """;

  @Test
  void where_the_entry_cannot_be_written_no_credentials_are_even_asked_for() {
    var template = Synthesized.plain().template().deepCopy();
    new Statements(template)
        .first("BreakGlassFunctionTenantRole", "dynamodb:PutItem")
        .put("Effect", "Deny");
    try (var stage = new Deployment(template, new HandClock())) {
      stage.operator().open(TwoBusinesses.ALBA, Casa.SITE, FAQ, Rate.KEY, 10);
      var event = JsonNodeFactory.instance.objectNode();
      event.put("tenant", TwoBusinesses.ALBA.value()).put("reason", "Answers stopped");
      var breakGlass = stage.breakGlass();
      assertThatThrownBy(() -> breakGlass.apply(event))
          .isInstanceOf(Unavailable.class)
          .hasMessage("audit unavailable");
      assertThat(stage.aws().credentialsAskedFor())
          .extracting(asked -> asked.get("RoleArn"))
          .containsExactly(stage.template().role("BreakGlassFunctionTenantRole"));
    }
  }
}
