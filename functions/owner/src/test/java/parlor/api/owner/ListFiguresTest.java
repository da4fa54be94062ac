package parlor.api.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.conversation.Outcome;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;

/** What a page of the list costs when many are stored: {@code -Pfull} 100,000, otherwise 400. */
@ExtendWith(DynamoDbExtension.class)
final class ListFiguresTest {
  private static final int STORED = Boolean.getBoolean("parlor.full") ? 100_000 : 400;
  private static final int PAGES = Boolean.getBoolean("parlor.full") ? 500 : 40;

  @Test
  void a_page_costs_the_same_however_many_are_stored(LocalTables local) {
    try (var desk = new TestDesk(local)) {
      var start = desk.clock.instant();
      for (int i = 0; i < STORED; i++) {
        var at = start.minus(Duration.ofSeconds(i));
        desk.conversation(desk.alba, at, Outcome.ANSWERED, "When is breakfast on day " + i + "?");
      }
      var millis = new double[PAGES];
      var next = "";
      double units = 0;
      for (int i = 0; i < PAGES; i++) {
        local.meter().reset();
        long began = System.nanoTime();
        var path = "conversations?limit=50" + (next.isEmpty() ? "" : "&cursor=" + next);
        var page = desk.get("ana", path);
        millis[i] = (System.nanoTime() - began) / 1e6;
        assertThat(page.json().path("conversations")).hasSize(50);
        units = Math.max(units, local.meter().readUnits());
        // Into the depth, and from the top again.
        next = i % 8 == 7 ? "" : page.json().path("next").asString();
      }
      Arrays.sort(millis);
      System.out.printf(
          Locale.ROOT,
          "list page of 50 at %d stored: read units %.1f, p50 %.1f ms, p99 %.1f ms%n",
          STORED,
          units,
          millis[PAGES / 2],
          millis[(int) (PAGES * 0.99)]);
      // Each of 50 keys is read strongly, the list itself is not; then person, business's key,
      // cursor.
      assertThat(units).isLessThan(60);
    }
  }

  @Test
  void an_open_desk_looks_for_little(LocalTables local) {
    try (var desk = new TestDesk(local)) {
      var now = desk.clock.instant();
      for (int i = 0; i < 30; i++) {
        var at = now.minus(Duration.ofMinutes(i));
        desk.conversation(desk.alba, at, Outcome.ANSWERED, "When is breakfast on day " + i + "?");
      }
      var id = desk.conversation(desk.alba, now, Outcome.ANSWERED, "May I ask Ana?");
      desk.get("ana", "conversations/" + id);
      costs(local, desk, "who waits, of 31 and none", "conversations?state=waiting", 3, 3);
      costs(local, desk, "a thread without news", "conversations/" + id + "?after=1", 5, 3.5);
    }
  }

  /** Nothing is written: the audit is of what was read. */
  private static void costs(
      LocalTables local, TestDesk desk, String what, String path, int requests, double reads) {
    local.meter().reset();
    assertThat(desk.get("ana", path).status()).isEqualTo(200);
    var meter = local.meter();
    System.out.printf(
        Locale.ROOT,
        "%s: requests %d, write units %.1f, read units %.1f%n",
        what,
        meter.requests(),
        meter.writeUnits(),
        meter.readUnits());
    assertThat(meter.requests()).as(what).isLessThanOrEqualTo(requests);
    assertThat(meter.writeUnits()).as(what).isZero();
    assertThat(meter.readUnits()).as(what).isLessThanOrEqualTo(reads);
  }
}
