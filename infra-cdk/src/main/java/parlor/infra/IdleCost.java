package parlor.infra;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What a template bills while nobody visits, counted from the template itself. */
final class IdleCost {
  private final Prices prices;
  private final Map<String, Integer> units = new TreeMap<>();

  IdleCost(Prices prices, JsonNode template) {
    this.prices = prices;
    template.required("Resources").valueStream().forEach(this::count);
  }

  BigDecimal month() {
    return prices.month(units);
  }

  /** For an operator, before anything is deployed. */
  List<String> lines(Settings settings) {
    var lines = new ArrayList<String>();
    lines.add(
        "Idle, a month: $%s (prices of %s, %s, before any free tier; use is billed on top)"
            .formatted(month(), prices.region(), prices.asOf()));
    for (var price : prices.idle()) {
      int count = units.getOrDefault(price.unit(), 0);
      if (count > 0) {
        var sum = price.month().multiply(BigDecimal.valueOf(count));
        lines.add("  %6s  %d × %s".formatted(sum, count, price.what()));
      }
    }
    prices
        .switches()
        .forEach(
            (name, added) ->
                lines.add(
                    "  %6s  -c %s=… (%s)"
                        .formatted(prices.month(added), name, on(settings, name) ? "on" : "off")));
    return lines;
  }

  private static boolean on(Settings settings, String name) {
    return switch (name) {
      case "customerKey" -> settings.customerKey();
      case "waf" -> settings.waf();
      case "dashboard" -> settings.dashboard();
      case "domain" -> settings.domain().isPresent();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private void count(JsonNode resource) {
    var type = resource.required("Type").asString();
    var properties = resource.path("Properties");
    switch (type) {
      // Each metric that an expression adds up is billed as one.
      case "AWS::CloudWatch::Alarm" -> add(type, Math.max(1, metrics(properties)));
      case "AWS::WAFv2::WebACL" -> {
        add(type, 1);
        add(type + " rule", properties.path("Rules").size());
      }
      default -> add(type, 1);
    }
  }

  private static int metrics(JsonNode alarm) {
    return (int) alarm.path("Metrics").valueStream().filter(m -> m.has("MetricStat")).count();
  }

  private void add(String unit, int count) {
    units.merge(unit, count, Integer::sum);
  }
}
