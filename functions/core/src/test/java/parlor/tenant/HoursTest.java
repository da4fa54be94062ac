package parlor.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HoursTest {
  private static final List<Hours.Shift> SHIFTS =
      List.of(
          new Hours.Shift(LocalTime.of(16, 0), LocalTime.of(20, 0)),
          new Hours.Shift(LocalTime.of(9, 0), LocalTime.of(13, 30)));
  private static final Hours MADRID =
      new Hours(
          ZoneId.of("Europe/Madrid"),
          Map.of(DayOfWeek.FRIDAY, SHIFTS, DayOfWeek.MONDAY, SHIFTS),
          Set.of(LocalDate.parse("2026-12-25")));

  /** 2026-12-18 is a Friday; Madrid is an hour ahead of Greenwich. */
  @ParameterizedTest
  @CsvSource({
    "2026-12-18T07:59:00Z, 2026-12-18T08:00:00Z",
    "2026-12-18T09:15:00Z, 2026-12-18T09:15:00Z",
    "2026-12-18T12:30:00Z, 2026-12-18T15:00:00Z",
    "2026-12-18T19:00:00Z, 2026-12-21T08:00:00Z",
    // The 25th is closed.
    "2026-12-22T00:00:00Z, 2026-12-28T08:00:00Z"
  })
  void people_are_there_next_when_a_shift_begins_or_has_begun(Instant now, Instant next) {
    assertThat(MADRID.opensAt(now)).contains(next);
    assertThat(MADRID.isOpen(next)).isTrue();
  }

  @Test
  void who_is_never_there_opens_at_no_time() {
    var never = new Hours(ZoneId.of("UTC"), Map.of(), Set.of());
    assertThat(never.opensAt(Instant.EPOCH)).isEmpty();
  }
}
