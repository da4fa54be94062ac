package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import parlor.conversation.ConversationId;
import parlor.conversation.Position;
import parlor.mail.Errand;
import parlor.mail.Errands;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

/** What every memory of what is still to be told must do. */
abstract class ErrandsContract {
  private final HandClock clock = new HandClock();
  private Sample sample = new Sample(0);
  private TenantId tenant = sample.tenant();

  /** A new instance on the same store. */
  abstract Errands instance(HandClock clock);

  @BeforeEach
  void begin(TestInfo test) {
    sample = new Sample(test.getDisplayName().hashCode());
    tenant = sample.tenant();
  }

  @Test
  void each_kind_is_kept_as_it_is_until_it_is_done_and_for_its_business_alone() {
    var talk = ConversationId.of(HandClock.START, sample.bytes(10));
    var lead = new Errand.Lead(talk);
    var handoff = new Errand.Handoff(talk, new Position(2));
    var again = new Errand.Handoff(talk, new Position(12));
    var written = new Errand.Written(talk, new Position(2));
    var errands = instance(clock);
    errands.note(tenant, lead);
    errands.note(tenant, handoff);
    errands.note(tenant, handoff);
    errands.note(tenant, again);
    errands.note(tenant, written);
    assertThat(instance(clock).list(tenant))
        .containsExactlyInAnyOrder(lead, handoff, again, written);
    assertThat(errands.list(new Sample(77).tenant())).isEmpty();
    errands.done(tenant, handoff);
    errands.done(tenant, handoff);
    errands.done(tenant, written);
    assertThat(errands.list(tenant)).containsExactlyInAnyOrder(lead, again);
  }

  @Test
  void of_an_erased_conversation_nothing_is_left() {
    var errands = instance(clock);
    var talk = ConversationId.of(HandClock.START, sample.bytes(10));
    var other =
        new Errand.Handoff(ConversationId.of(HandClock.START, sample.bytes(10)), Position.FIRST);
    errands.note(tenant, new Errand.Lead(talk));
    errands.note(tenant, new Errand.Handoff(talk, Position.FIRST));
    errands.note(tenant, other);
    errands.forget(tenant, talk);
    assertThat(errands.list(tenant)).containsExactly(other);
  }

  @Test
  void what_nobody_could_be_told_of_for_days_is_no_news_any_more() {
    var errands = instance(clock);
    errands.note(
        tenant,
        new Errand.Written(ConversationId.of(HandClock.START, sample.bytes(10)), Position.FIRST));
    clock.forward(Duration.ofDays(2));
    assertThat(errands.list(tenant)).hasSize(1);
    clock.forward(Duration.ofDays(1));
    assertThat(errands.list(tenant)).isEmpty();
  }
}
