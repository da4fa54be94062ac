package parlor.api.owner;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parlor.http.Json;
import parlor.tenant.Hours;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Working hours as the desk reads and writes them. */
final class HoursJson {
  private static final Comparator<Hours.Shift> FROM = Comparator.comparing(Hours.Shift::from);

  private static final Set<String> NAMES = Set.of("zone", "week", "closed");
  private static final Set<String> DAYS =
      Stream.of(DayOfWeek.values()).map(HoursJson::word).collect(Collectors.toSet());

  private HoursJson() {}

  static ObjectNode of(Hours hours) {
    var json = Json.object().put("zone", hours.zone().getId());
    var week = json.putObject("week");
    for (var day : DayOfWeek.values()) {
      var shifts = week.putArray(word(day));
      for (var shift : hours.week().getOrDefault(day, List.of())) {
        shifts.addObject().put("from", shift.from().toString()).put("to", shift.to().toString());
      }
    }
    var closed = json.putArray("closed");
    hours.closed().stream().sorted().forEach(day -> closed.add(day.toString()));
    return json;
  }

  /**
   * Reads them back.
   *
   * @throws java.time.DateTimeException if a zone, day or time is none
   * @throws IllegalArgumentException if a shift ends before it begins, or two overlap, or there are
   *     too many
   */
  static Hours read(JsonNode from) {
    var days = from.path("week");
    var closed = from.path("closed");
    if (!days.isObject()
        || !(Fields.isNothing(closed) || closed.isArray())
        || !NAMES.containsAll(from.propertyNames())
        || !DAYS.containsAll(days.propertyNames())) {
      throw new IllegalArgumentException("a zone, a week by its days, and closed days");
    }
    var week = new EnumMap<DayOfWeek, List<Hours.Shift>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      week.put(day, shifts(days.path(word(day))));
    }
    return new Hours(
        ZoneId.of(from.path("zone").asString("")),
        week,
        closed
            .valueStream()
            .map(day -> LocalDate.parse(day.asString("")))
            .collect(Collectors.toSet()));
  }

  private static List<Hours.Shift> shifts(JsonNode day) {
    if (!Fields.isNothing(day) && !day.isArray()) {
      throw new IllegalArgumentException("a day is a list of shifts");
    }
    var shifts = day.valueStream().map(HoursJson::shift).sorted(FROM).toList();
    for (int i = 1; i < shifts.size(); i++) {
      if (shifts.get(i).from().isBefore(shifts.get(i - 1).to())) {
        throw new IllegalArgumentException("two shifts at once");
      }
    }
    return shifts;
  }

  private static Hours.Shift shift(JsonNode pair) {
    return new Hours.Shift(
        LocalTime.parse(pair.path("from").asString("")),
        LocalTime.parse(pair.path("to").asString("")));
  }

  private static String word(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }
}
