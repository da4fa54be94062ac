package parlor.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parlor.http.Route;
import parlor.iam.Iam;
import parlor.testing.HandClock;

/**
 * A visitor of one business tries to reach another through every place of every route. Each place
 * is first shown to work for whom it belongs to. {@code -Pfull}: 100,000 attempts; otherwise 2,100.
 */
class CrossTenantTest {
  private static final int ATTEMPTS = Boolean.getBoolean("parlor.full") ? 100_000 : 2_100;
  private static final HandClock CLOCK = new HandClock();
  private static final TwoBusinesses TWO = new TwoBusinesses(CLOCK);
  private static final List<Cell> CELLS = Cells.all();

  @AfterAll
  static void close() {
    TWO.close();
  }

  static Stream<Cell> cells() {
    return CELLS.stream();
  }

  @Test
  void every_place_of_every_route_is_tried_or_said_not_to_be_there() {
    for (var route : Route.values()) {
      var tried = EnumSet.noneOf(Place.class);
      CELLS.stream().filter(c -> c.route() == route).forEach(c -> tried.add(c.place()));
      var absent = Cells.NOT_THERE.getOrDefault(route, Set.of());
      assertThat(absent).as(route.name()).noneMatch(tried::contains);
      tried.addAll(absent);
      assertThat(tried).as(route.name()).containsExactlyInAnyOrder(Place.values());
    }
  }

  @ParameterizedTest
  @MethodSource("cells")
  void nothing_of_another_business_is_seen_or_changed(Cell cell) {
    var random = new Random(cell.toString().hashCode());
    var splice = new Splice(random);
    for (var party : List.of(TWO.alba(), TWO.berta())) {
      var reply = TWO.caller().call(cell.control().of(party));
      assertThat(reply.status()).as(reply.everything()).isEqualTo(cell.works());
      if (cell.route() == Route.READ_CONVERSATION && cell.place() != Place.CURSOR) {
        // What is looked for below can be seen, by whom it belongs to.
        assertThat(reply.everything()).contains(party.canary());
      }
    }
    var statuses = new HashSet<Integer>();
    for (boolean turn : new boolean[] {true, false}) {
      var own = turn ? TWO.alba() : TWO.berta();
      var other = turn ? TWO.berta() : TWO.alba();
      var before = TWO.stage().rows().of(other.tenant());
      TWO.stage().iam().forget();
      for (int i = 0; i < ATTEMPTS / CELLS.size() / 2; i++) {
        var attempt = cell.trick().of(own, other, splice);
        var reply = TWO.caller().call(attempt);
        statuses.add(reply.status());
        assertThat(reply.status()).as(attempt.toString()).isLessThan(500);
        // What was typed comes back in one's own thread, so the id alone tells nothing.
        assertThat(
                reply.everything().contains(other.canary())
                    || reply.everything().contains("conversationId\":\"" + other.conversation())
                    || reply.everything().contains("tenant\":\"" + other.tenant()))
            .as(attempt.toString())
            .isFalse();
      }
      assertThat(TWO.stage().rows().of(other.tenant())).as("rows of the other").isEqualTo(before);
      // No call so much as asked for the other's data in its own name.
      assertThat(TWO.stage().iam().asked()).allMatch(Iam.Asked::allowed);
      statuses.forEach(s -> assertThat(s).isIn(200, 201, 400, 401, 403, 404, 409, 410, 413));
    }
    System.out.printf("cross-tenant %s: statuses %s%n", cell, statuses);
  }

  @Test
  void the_two_differ_in_one_letter() {
    var a = TWO.alba().tenant().value();
    var b = TWO.berta().tenant().value();
    assertThat(Arrays.mismatch(a.toCharArray(), b.toCharArray())).isEqualTo(a.length() - 1);
  }
}
