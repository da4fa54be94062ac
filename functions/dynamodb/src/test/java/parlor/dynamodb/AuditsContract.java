package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import parlor.audit.Actor;
import parlor.audit.AuditEntry;
import parlor.audit.AuditId;
import parlor.audit.Audits;
import parlor.audit.Deed;
import parlor.audit.Reason;
import parlor.seal.RecordId;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

/** What every audit must do. */
abstract class AuditsContract {
  private final HandClock clock = new HandClock();
  private Sample sample = new Sample(0);
  private TenantId tenant = sample.tenant();

  abstract Audits instance();

  @BeforeEach
  void begin(TestInfo test) {
    sample = new Sample(test.getDisplayName().hashCode());
    tenant = sample.tenant();
  }

  private AuditEntry entry(Deed what) {
    clock.forward(Duration.ofSeconds(1));
    return AuditEntry.of(AuditId.of(clock.instant(), sample.bytes(10)), Actor.OPERATOR, what);
  }

  @Test
  void the_latest_come_first_and_no_more_than_asked_for() {
    var all = new ArrayList<AuditEntry>();
    for (int i = 0; i < 5; i++) {
      all.addFirst(entry(Deed.KEY_ROTATED));
      instance().write(tenant, all.getFirst());
    }
    assertThat(instance().latest(tenant, 3)).isEqualTo(all.subList(0, 3));
    assertThat(instance().latest(tenant, 9)).isEqualTo(all);
  }

  @Test
  void an_entry_is_read_as_it_was_written() {
    var about = Optional.of(new RecordId('c', new UUID(1, 2)));
    var made = entry(Deed.EMERGENCY_ACCESS).because(new Reason("Answers stopped, ticket 4711"));
    var whole = new AuditEntry(made.id(), made.who(), made.what(), about, made.reason());
    instance().write(tenant, whole);
    assertThat(instance().latest(tenant, 1)).isEqualTo(List.of(whole));
  }

  @Test
  void writing_an_entry_again_changes_nothing() {
    var entry = entry(Deed.WORKSPACE_MADE);
    instance().write(tenant, entry);
    instance().write(tenant, entry);
    assertThat(instance().latest(tenant, 9)).containsExactly(entry);
  }

  @Test
  void an_entry_is_never_written_over() {
    var entry = entry(Deed.EMERGENCY_ACCESS);
    instance().write(tenant, entry);
    var other = AuditEntry.of(entry.id(), Actor.OPERATOR, Deed.KEY_ROTATED);
    assertThatThrownBy(() -> instance().write(tenant, other))
        .isInstanceOf(IllegalStateException.class);
    assertThat(instance().latest(tenant, 9)).containsExactly(entry);
  }

  @Test
  void another_business_sees_none_of_it() {
    instance().write(tenant, entry(Deed.KEY_ROTATED));
    assertThat(instance().latest(sample.tenant(), 9)).isEmpty();
  }

  @Test
  void what_is_older_than_a_business_keeps_is_not_read_and_then_goes_the_oldest_first() {
    var all = new ArrayList<AuditEntry>();
    for (int i = 0; i < 5; i++) {
      all.addFirst(entry(Deed.KEY_ROTATED));
      instance().write(tenant, all.getFirst());
    }
    var since = all.get(2).id().at();
    assertThat(instance().before(tenant, Optional.empty(), since, 9)).isEqualTo(all.subList(0, 3));
    var second = Optional.of(all.get(1).id());
    assertThat(instance().before(tenant, second, since, 9)).isEqualTo(all.subList(2, 3));
    assertThat(instance().forget(tenant, since, 1)).isEqualTo(1);
    assertThat(instance().latest(tenant, 9)).isEqualTo(all.subList(0, 4));
    assertThat(instance().forget(tenant, since, 9)).isEqualTo(1);
    assertThat(instance().latest(tenant, 9)).isEqualTo(all.subList(0, 3));
    assertThat(instance().forget(tenant, since, 9)).isZero();
  }
}
