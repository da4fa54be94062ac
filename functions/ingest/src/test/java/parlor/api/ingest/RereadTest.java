package parlor.api.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.content.Source;
import parlor.content.SourceId;
import parlor.content.SourceState;
import parlor.content.SourceState.Phase;
import parlor.content.Trouble;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.DynamoTables;
import parlor.dynamodb.LocalTables;
import parlor.failure.Unavailable;
import parlor.tenant.AllTenants;
import parlor.tenant.Registered;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

@ExtendWith(DynamoDbExtension.class)
final class RereadTest {
  private final HandClock clock = new HandClock();
  private final List<String> asked = new ArrayList<>();
  private final Random random = new Random();
  private final DynamoTables tables;

  RereadTest(LocalTables local) {
    tables = local.instance(clock);
  }

  @Test
  void what_may_give_something_new_is_asked_for_and_nothing_else() {
    var tenant = tenant();
    var now = clock.instant();
    var old = now.minus(Duration.ofDays(1));
    give(tenant, "site-old", Source.Kind.SITE, Phase.READY, old, Optional.empty());
    give(tenant, "site-new", Source.Kind.SITE, Phase.READY, now, Optional.empty());
    give(tenant, "site-gone", Source.Kind.SITE, Phase.FAILED, old, kind(Trouble.Kind.GONE));
    give(tenant, "file-read", Source.Kind.FILE, Phase.READY, old, Optional.empty());
    give(tenant, "file-lost", Source.Kind.FILE, Phase.WAITING, old, Optional.empty());
    give(tenant, "file-just", Source.Kind.FILE, Phase.WAITING, now, Optional.empty());
    give(tenant, "file-cut", Source.Kind.FILE, Phase.READING, old, Optional.empty());
    give(tenant, "file-ours", Source.Kind.FILE, Phase.FAILED, old, kind(Trouble.Kind.OUR_FAULT));
    give(tenant, "file-broken", Source.Kind.FILE, Phase.FAILED, old, kind(Trouble.Kind.EMPTY));
    give(tenant, "file-words", Source.Kind.FILE, Phase.READY, old, kind(Trouble.Kind.NO_VECTORS));
    give(tenant, "file-soon", Source.Kind.FILE, Phase.READY, now, kind(Trouble.Kind.NO_VECTORS));
    reread(List.of(there(tenant)), "").all();
    assertThat(asked)
        .containsExactlyInAnyOrder(
            "site-old", "site-gone", "file-lost", "file-cut", "file-ours", "file-words");
  }

  @Test
  void every_page_of_the_registry_is_walked_and_an_erased_business_left_out() {
    var all = new ArrayList<Registered>();
    for (int i = 0; i < 250; i++) {
      var tenant = tenant();
      all.add(there(tenant));
      if (i % 50 == 0) {
        give(tenant, "site-" + i, Source.Kind.SITE, Phase.READY, Instant.EPOCH, Optional.empty());
      }
    }
    var erased = tenant();
    give(erased, "site-erased", Source.Kind.SITE, Phase.READY, Instant.EPOCH, Optional.empty());
    all.add(new Registered(erased, Instant.EPOCH, Optional.of(Instant.EPOCH)));
    reread(all, "").all();
    assertThat(asked)
        .containsExactlyInAnyOrder("site-0", "site-50", "site-100", "site-150", "site-200");
  }

  @Test
  void one_that_cannot_be_asked_for_keeps_no_other_from_its_own_and_is_a_failure() {
    var first = tenant();
    var second = tenant();
    for (var tenant : List.of(first, second)) {
      give(tenant, "site-1", Source.Kind.SITE, Phase.READY, Instant.EPOCH, Optional.empty());
    }
    var reread = reread(List.of(there(first), there(second)), first.value());
    assertThatThrownBy(reread::all).isInstanceOf(Unavailable.class);
    assertThat(asked).containsExactly("site-1");
  }

  private Reread reread(List<Registered> all, String unreachable) {
    return new Reread(
        walk(all),
        tables.sources(),
        (tenant, id) -> {
          if (tenant.value().equals(unreachable)) {
            throw new Unavailable("queue", null);
          }
          asked.add(id.value());
        },
        clock);
  }

  /** A registry of these alone, page by page as DynamoDB's. */
  private static AllTenants walk(List<Registered> all) {
    return (after, most) -> {
      int from =
          after
              .map(last -> all.stream().map(Registered::tenant).toList().indexOf(last) + 1)
              .orElse(0);
      int to = Math.min(all.size(), from + most);
      return new AllTenants.Page(
          all.subList(from, to),
          to == all.size() ? Optional.empty() : Optional.of(all.get(to - 1).tenant()));
    };
  }

  private void give(
      TenantId tenant,
      String id,
      Source.Kind kind,
      Phase phase,
      Instant at,
      Optional<Trouble> trouble) {
    var state = new SourceState(phase, at, 0, 0, trouble);
    tables.sources().write(tenant, new Source(tenant, new SourceId(id), kind, "a place", state));
  }

  private static Optional<Trouble> kind(Trouble.Kind kind) {
    return Optional.of(Trouble.of(kind));
  }

  private static Registered there(TenantId tenant) {
    return new Registered(tenant, Instant.EPOCH, Optional.empty());
  }

  private TenantId tenant() {
    var bytes = new byte[13];
    random.nextBytes(bytes);
    return TenantId.of(bytes);
  }
}
