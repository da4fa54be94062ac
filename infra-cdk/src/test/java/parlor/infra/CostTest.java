package parlor.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator is told of the bill. */
class CostTest {
  static final Map<String, String> DOMAIN =
      Map.of(
          "domain",
          "chat.example.com",
          "certificate",
          "arn:aws:acm:eu-central-1:111122223333:certificate/00000000-0000-0000-0000-000000000000");

  private final Prices prices = Prices.read();

  @Test
  void idle_costs_little_and_is_said_line_by_line() {
    var cost = new IdleCost(prices, Synthesized.plain().template());
    assertThat(cost.month()).isEqualByComparingTo("5.70");
    assertThat(cost.lines(TestSettings.PLAIN))
        .anyMatch(line -> line.startsWith("Idle, a month: $5.70"))
        .anyMatch(line -> line.contains("2 × secret"))
        .anyMatch(line -> line.contains("6.00  -c waf=… (off)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"customerKey", "waf", "dashboard", "domain"})
  void a_switch_adds_to_the_bill_what_it_is_said_to(String name) {
    var choices = name.equals("domain") ? DOMAIN : Map.of(name, "true");
    var before = new IdleCost(prices, Synthesized.plain().template()).month();
    var with = Synthesized.with(choices);
    assertThat(with.checks()).noneMatch(check -> check.endsWith("Non-Compliant"));
    assertThat(new IdleCost(prices, with.template()).month().subtract(before))
        .isEqualByComparingTo(prices.month(prices.switches().getOrDefault(name, Map.of())));
  }

  @Test
  void every_price_says_where_it_is_from() {
    assertThat(prices.asOf()).matches("20[0-9]{2}-[0-9]{2}");
    assertThat(prices.idle())
        .allMatch(price -> price.source().startsWith("https://aws.amazon.com/"))
        .allMatch(price -> price.month().compareTo(BigDecimal.ZERO) > 0);
  }
}
