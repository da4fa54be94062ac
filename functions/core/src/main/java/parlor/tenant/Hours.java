package parlor.tenant;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When people are there.
 *
 * @param week a day that is missing is closed
 * @param closed whole days besides
 */
public record Hours(ZoneId zone, Map<DayOfWeek, List<Shift>> week, Set<LocalDate> closed) {
  private static final int MOST_SHIFTS = 4;
  private static final int MOST_CLOSED = 100;

  /** From, inclusive, to, exclusive. */
  public record Shift(LocalTime from, LocalTime to) {
    public Shift {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException("a shift ends after it begins");
      }
    }
  }

  public Hours {
    var days = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
    week.forEach((day, shifts) -> days.put(day, List.copyOf(shifts)));
    week = Map.copyOf(days);
    closed = Set.copyOf(closed);
    if (closed.size() > MOST_CLOSED
        || week.values().stream().anyMatch(shifts -> shifts.size() > MOST_SHIFTS)) {
      throw new IllegalArgumentException("four shifts a day, and a hundred closed days");
    }
  }

  public boolean isOpen(Instant now) {
    var there = now.atZone(zone);
    var time = there.toLocalTime();
    return !closed.contains(there.toLocalDate())
        && week.getOrDefault(there.getDayOfWeek(), List.of()).stream()
            .anyMatch(shift -> !time.isBefore(shift.from()) && time.isBefore(shift.to()));
  }
}
