package parlor.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is billed while nobody visits, a month, from {@code prices.json}. A resource type that is
 * not in it costs nothing while idle.
 *
 * @param switches what each switch adds, in units
 */
record Prices(
    String asOf, String region, List<Price> idle, Map<String, Map<String, Integer>> switches) {

  /**
   * @param unit a resource type, or a part of one that is billed by itself
   * @param source AWS's page that says so
   */
  record Price(String what, String unit, BigDecimal month, String source) {}

  static Prices read() {
    try (var in = Objects.requireNonNull(Prices.class.getResourceAsStream("/prices.json"))) {
      return of(new JsonMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Dollars a month for so many of each unit. */
  BigDecimal month(Map<String, Integer> units) {
    return idle.stream()
        .map(
            price ->
                price.month().multiply(BigDecimal.valueOf(units.getOrDefault(price.unit(), 0))))
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  private static Prices of(JsonNode json) {
    var idle = json.required("idle").valueStream().map(Prices::price).toList();
    var switches = new TreeMap<String, Map<String, Integer>>();
    for (var one : json.required("switches").properties()) {
      var units = new TreeMap<String, Integer>();
      one.getValue().properties().forEach(u -> units.put(u.getKey(), u.getValue().asInt()));
      switches.put(one.getKey(), units);
    }
    return new Prices(text(json, "asOf"), text(json, "region"), idle, switches);
  }

  private static Price price(JsonNode json) {
    var month = json.required("month").decimalValue().setScale(2);
    return new Price(text(json, "what"), text(json, "unit"), month, text(json, "source"));
  }

  private static String text(JsonNode json, String field) {
    return json.required(field).asString();
  }
}
