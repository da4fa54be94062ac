package parlor.dynamodb;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import parlor.tenant.Hours;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Working hours as JSON: {@code zone}, {@code week} by the day's number, {@code closed} days. */
final class HoursJson {
  private HoursJson() {}

  static void write(Hours hours, ObjectNode to) {
    to.put("zone", hours.zone().getId());
    var week = to.putObject("week");
    for (var day : DayOfWeek.values()) {
      var shifts = week.putArray(Integer.toString(day.getValue()));
      hours
          .week()
          .getOrDefault(day, List.of())
          .forEach(
              shift -> shifts.addArray().add(shift.from().toString()).add(shift.to().toString()));
    }
    var closed = to.putArray("closed");
    hours.closed().stream().sorted().forEach(day -> closed.add(day.toString()));
  }

  static Hours read(JsonNode from) {
    var week = new EnumMap<DayOfWeek, List<Hours.Shift>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      week.put(
          day,
          from.path("week")
              .path(Integer.toString(day.getValue()))
              .valueStream()
              .map(HoursJson::shift)
              .toList());
    }
    return new Hours(
        ZoneId.of(from.required("zone").asString()),
        week,
        from.path("closed")
            .valueStream()
            .map(day -> LocalDate.parse(day.asString()))
            .collect(Collectors.toSet()));
  }

  private static Hours.Shift shift(JsonNode pair) {
    return new Hours.Shift(
        LocalTime.parse(pair.required(0).asString()), LocalTime.parse(pair.required(1).asString()));
  }
}
