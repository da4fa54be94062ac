package parlor.api.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parlor.asl.Position;
import parlor.conversation.ConversationId;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.dynamodb.ModelBelongings;
import parlor.erasure.Belongings;
import parlor.erasure.Kind;
import parlor.lead.LeadId;
import parlor.people.PersonId;
import parlor.tenant.TenantId;

/**
 * How long it takes, and what, to erase a business with a million items: a hundredth of them on the
 * real engine, all of them on a model of it that passes the same contract and, of that hundredth,
 * counts the same. Here a sample of both.
 */
@ExtendWith(DynamoDbExtension.class)
final class MillionTest {
  private static final UUID ERASURE = UUID.fromString("0197b2c5-2f00-7abc-8def-0123456789ab");

  /** A conversation and its key, two entries and its line; a lead, its key, and two index rows. */
  private static final int ITEMS = 9;

  /** Queries of an erasure that find nothing, however many items it has. */
  private static final double EMPTY = 30;

  /** Calls of the flow itself, for its job, receipt and farewell, however many items there are. */
  private static final double OWN = 24;

  private static final int REAL = (Boolean.getBoolean("parlor.full") ? 10_000 : 270) / ITEMS;
  private static final int ALL = (Boolean.getBoolean("parlor.full") ? 1_000_000 : 27_000) / ITEMS;

  private final LocalTables local;

  MillionTest(LocalTables local) {
    this.local = local;
  }

  private record Cost(long requests, double writes, double reads, Duration time) {}

  @Test
  void a_million_items_go_and_each_costs_what_one_of_a_few_does(@TempDir Path folder) {
    try (var town = new Town(local, folder)) {
      var real = real(town, REAL);
      var same = model(town, REAL);
      print("real", REAL, real);
      print("model", REAL, same);
      assertThat((double) same.requests())
          .isCloseTo((double) real.requests(), within(OWN + 0.02 * real.requests()));
      assertThat(same.writes()).isCloseTo(real.writes(), Percentage.withPercentage(5));
      // A query that finds nothing is a unit on AWS, and none on DynamoDB Local.
      assertThat(same.reads()).isCloseTo(real.reads(), within(EMPTY + 0.05 * real.reads()));
      var all = model(town, ALL);
      print("model", ALL, all);
      double each = all.writes() / ALL;
      assertThat(each)
          .as("write units a conversation")
          .isCloseTo(same.writes() / REAL, within(1.0));
    }
  }

  private Cost real(Town town, int conversations) {
    var tenant = town.business(conversations);
    town.joined("owner-" + tenant, tenant);
    local.meter().reset();
    var time = erased(town, tenant, town.tables.belongings());
    assertThat(town.left(tenant)).isEmpty();
    var meter = local.meter();
    return new Cost(meter.requests(), meter.writeUnits(), meter.readUnits(), time);
  }

  private static Cost model(Town town, int conversations) {
    var model = new ModelBelongings();
    var tenant = TenantId.of(town.bytes(13));
    for (int i = 0; i < conversations; i++) {
      var id = ConversationId.of(town.clock.instant(), town.bytes(10));
      model.conversation(tenant, id, 2);
      model.lead(tenant, LeadId.of(id));
      model.rest(tenant, Kind.INDEX_ROWS, 2);
    }
    model.rest(tenant, Kind.AUDIT_ENTRIES, 1);
    model.rest(tenant, Kind.SETTINGS, 3);
    model.member(tenant, PersonId.of("https://issuer.example", "ana"));
    var time = erased(town, tenant, model);
    assertThat(model.isEmpty(tenant)).isTrue();
    return new Cost(model.requests(), model.writeUnits(), model.readUnits(), time);
  }

  private static Duration erased(Town town, TenantId tenant, Belongings belongings) {
    long begun = System.nanoTime();
    var end = new Run(town).on(belongings).erase(tenant, ERASURE);
    assertThat(end.run()).isEqualTo(Position.Run.SUCCEEDED);
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static void print(String where, int conversations, Cost cost) {
    System.out.printf(
        "erased on=%s items=%d seconds=%.1f requests=%d writeUnits=%.0f readUnits=%.0f%n",
        where,
        conversations * ITEMS,
        cost.time().toMillis() / 1_000.0,
        cost.requests(),
        cost.writes(),
        cost.reads());
  }
}
