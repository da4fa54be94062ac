package parlor.tenant;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final int AHEAD = 14;

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

  /** When people are there next, within two weeks; now, if they are. */
  public Optional<Instant> opensAt(Instant now) {
    var there = now.atZone(zone);
    for (int i = 0; i <= AHEAD; i++) {
      var day = there.toLocalDate().plusDays(i);
      var next =
          shifts(day).stream()
              .filter(shift -> day.atTime(shift.to()).atZone(zone).isAfter(there))
              .map(shift -> day.atTime(shift.from()).atZone(zone).toInstant())
              .min(Instant::compareTo);
      if (next.isPresent()) {
        return next.map(at -> at.isBefore(now) ? now : at);
      }
    }
    return Optional.empty();
  }

  private List<Shift> shifts(LocalDate day) {
    return closed.contains(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
  }

  public boolean isOpen(Instant now) {
    var there = now.atZone(zone);
    var time = there.toLocalTime();
    return shifts(there.toLocalDate()).stream()
        .anyMatch(shift -> !time.isBefore(shift.from()) && time.isBefore(shift.to()));
  }
}
