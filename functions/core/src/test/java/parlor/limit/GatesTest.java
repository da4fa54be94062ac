package parlor.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import parlor.failure.Unavailable;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;

class GatesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final TenantId TENANT = TenantId.of(new byte[13]);
  private static final HashedAddress ADDRESS = new HashedAddress("0".repeat(32));
  private static final PublicKey KEY = new PublicKey(TENANT, "aaaaaaaaaaaa");
  private static final Origin ORIGIN = new Origin("https://casa.example");

  @Test
  void a_refused_address_costs_nothing_more_until_it_may_succeed() {
    var asked = new AtomicInteger();
    var gate =
        new AddressGate(
            (Takes)
                (tenant, address, now, busy) -> {
                  asked.incrementAndGet();
                  return new Verdict.Denied(Duration.ofSeconds(10));
                });
    for (int second = 0; second < 10; second++) {
      assertThat(gate.take(TENANT, ADDRESS, NOW.plusSeconds(second), Instant.MIN))
          .isEqualTo(new Verdict.Denied(Duration.ofSeconds(10 - second)));
    }
    assertThat(asked).hasValue(1);
    gate.take(TENANT, ADDRESS, NOW.plusSeconds(10), Instant.MIN);
    assertThat(asked).hasValue(2);
  }

  @Test
  void without_the_store_a_small_bucket_stands_in() {
    var gate =
        new AddressGate(
            (Takes)
                (tenant, address, now, busy) -> {
                  throw new Unavailable("limits", null);
                });
    for (int i = 0; i < 3; i++) {
      assertThat(gate.take(TENANT, ADDRESS, NOW, Instant.MIN)).isInstanceOf(Verdict.Allowed.class);
    }
    assertThat(gate.take(TENANT, ADDRESS, NOW, Instant.MIN)).isInstanceOf(Verdict.Denied.class);
  }

  @Test
  void a_used_up_month_is_believed_for_thirty_seconds_only() {
    var keys = new CountingKeys(new KeyVerdict.QuotaReached(Duration.ofDays(9)));
    var gate = new KeyGate(keys);
    gate.take(KEY, ORIGIN, NOW, 0);
    assertThat(gate.take(KEY, ORIGIN, NOW.plusSeconds(29), 0))
        .isEqualTo(new KeyVerdict.QuotaReached(Duration.ofDays(9).minusSeconds(29)));
    assertThat(keys.asked).hasValue(1);
    gate.take(KEY, ORIGIN, NOW.plusSeconds(31), 0);
    assertThat(keys.asked).hasValue(2);
  }

  @Test
  void an_admitted_message_is_never_remembered() {
    var keys = new CountingKeys(new KeyVerdict.Admitted("v1", 0, false));
    var gate = new KeyGate(keys);
    gate.take(KEY, ORIGIN, NOW, 0);
    gate.take(KEY, ORIGIN, NOW, 0);
    assertThat(keys.asked).hasValue(2);
  }

  @Test
  void an_address_that_was_struck_too_often_is_refused_with_no_more_asking() {
    var asked = new AtomicInteger();
    var buckets = new ModelAddressBuckets();
    var gate =
        new AddressGate(
            new AddressBuckets() {
              @Override
              public Verdict take(TenantId tenant, HashedAddress address, Instant now, boolean b) {
                asked.incrementAndGet();
                return buckets.take(tenant, address, now, b);
              }

              @Override
              public AddressState strike(
                  TenantId tenant, HashedAddress address, Instant now, int strikes) {
                return buckets.strike(tenant, address, now, strikes);
              }
            });
    for (int i = 0; i < 4; i++) {
      gate.strike(TENANT, ADDRESS, NOW, Standing.CLEAR);
    }
    assertThat(gate.take(TENANT, ADDRESS, NOW, Instant.MIN))
        .isEqualTo(new Verdict.Denied(Duration.ofSeconds(30)));
    assertThat(asked).hasValue(0);
    assertThat(gate.take(TENANT, ADDRESS, NOW.plusSeconds(30), Instant.MIN))
        .isEqualTo(new Verdict.Allowed(new Standing(4, 1)));
  }

  @Test
  void what_cannot_wait_has_three_of_its_own_while_an_address_rests() {
    var gate = new AddressGate(new ModelAddressBuckets());
    for (int i = 0; i < 3; i++) {
      assertThat(gate.spare(TENANT, ADDRESS, NOW)).isTrue();
    }
    assertThat(gate.spare(TENANT, ADDRESS, NOW)).isFalse();
    assertThat(gate.spare(TENANT, ADDRESS, NOW.plusSeconds(10))).isTrue();
  }

  @Test
  void a_store_that_is_down_holds_nothing_against_anybody() {
    var gate =
        new AddressGate(
            (Takes)
                (tenant, address, now, busy) -> {
                  throw new AssertionError("not asked");
                });
    gate.strike(TENANT, ADDRESS, NOW, Standing.CLEAR);
    assertThat(gate.refusal(TENANT, ADDRESS, NOW)).isEmpty();
  }

  /** Buckets that can be taken from and are else out of reach. */
  private interface Takes extends AddressBuckets {
    @Override
    default AddressState strike(
        TenantId tenant, HashedAddress address, Instant now, int probablyStrikes) {
      throw new Unavailable("limits", null);
    }
  }

  private static final class CountingKeys extends TakenKeys {
    private final AtomicInteger asked = new AtomicInteger();
    private final KeyVerdict verdict;

    CountingKeys(KeyVerdict verdict) {
      this.verdict = verdict;
    }

    @Override
    public KeyVerdict take(PublicKey key, Origin origin, Instant now, long most) {
      asked.incrementAndGet();
      return verdict;
    }
  }
}
