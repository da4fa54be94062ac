package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import parlor.conversation.ConversationId;
import parlor.conversation.Position;
import parlor.mail.EmailAddress;
import parlor.mail.MailId;
import parlor.mail.Outgoing;
import parlor.mail.Outgoing.Taken;
import parlor.mail.Outgoing.Trace;
import parlor.people.PersonId;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

/** What every memory of mails must do. */
abstract class OutgoingContract {
  private static final Instant NOW = HandClock.START;
  private static final PersonId ELENA = PersonId.of("https://issuer.example", "elena");
  private static final Outgoing.To TO =
      new Outgoing.To.Owner(ELENA, new EmailAddress("elena@casa.example"));
  private static final Duration MONTH = Duration.ofDays(30);
  private static final MailId ID = MailId.of("news", ELENA);

  private TenantId tenant = new Sample(0).tenant();

  /** A new instance on the same store. */
  abstract Outgoing instance();

  @BeforeEach
  void begin(TestInfo test) {
    tenant = new Sample(test.getDisplayName().hashCode()).tenant();
  }

  private Taken take(Instant now) {
    return instance().take(tenant, ID, TO, now, now.plus(MONTH));
  }

  @Test
  void of_twenty_at_once_one_may_send() throws Exception {
    var outgoing = instance();
    assertThat(Together.run(20, i -> outgoing.take(tenant, ID, TO, NOW, NOW.plus(MONTH))))
        .filteredOn(Taken.Yours.class::isInstance)
        .hasSize(1);
  }

  @Test
  void one_that_was_begun_is_in_doubt_for_a_while_and_then_sent_again() {
    assertThat(take(NOW)).isEqualTo(new Taken.Yours(false));
    var until = NOW.plus(Outgoing.DOUBT);
    assertThat(take(NOW.plusSeconds(1))).isEqualTo(new Taken.InDoubt(until));
    assertThat(take(until)).isEqualTo(new Taken.Yours(true));
    assertThat(take(until)).isEqualTo(new Taken.InDoubt(until.plus(Outgoing.DOUBT)));
  }

  @Test
  void one_that_went_is_never_sent_again_and_can_be_traced() {
    take(NOW);
    assertThat(instance().trace(tenant, ID)).contains(new Trace(TO, false));
    instance().over(tenant, ID);
    instance().over(tenant, ID);
    assertThat(take(NOW.plus(Duration.ofDays(1)))).isEqualTo(new Taken.Over());
    assertThat(instance().trace(tenant, ID)).contains(new Trace(TO, true));
  }

  @Test
  void one_to_a_visitor_is_traced_to_their_conversation_and_no_address_is_kept() {
    var visitor = new Outgoing.To.Visitor(ConversationId.of(NOW, new byte[10]), new Position(7));
    instance().take(tenant, ID, visitor, NOW, NOW.plus(MONTH));
    assertThat(instance().trace(tenant, ID)).contains(new Trace(visitor, false));
  }

  @Test
  void one_that_was_given_back_is_there_for_the_next() {
    take(NOW);
    instance().release(tenant, ID);
    assertThat(take(NOW)).isEqualTo(new Taken.Yours(true));
    instance().over(tenant, ID);
    instance().release(tenant, ID);
    assertThat(take(NOW)).isEqualTo(new Taken.Over());
  }

  @Test
  void what_nobody_began_is_not_over() {
    instance().over(tenant, ID);
    instance().release(tenant, ID);
    assertThat(instance().trace(tenant, ID)).isEmpty();
    assertThat(take(NOW)).isEqualTo(new Taken.Yours(false));
  }

  @Test
  void the_same_mail_of_another_business_is_another() {
    take(NOW);
    var other = new Sample(99).tenant();
    assertThat(instance().take(other, ID, TO, NOW, NOW.plus(MONTH)))
        .isEqualTo(new Taken.Yours(false));
  }

  @Test
  void what_is_older_than_a_business_remembers_is_forgotten_and_nothing_else() {
    var old = MailId.of("old news", ELENA);
    instance().take(tenant, old, TO, NOW.minus(MONTH), NOW.plus(MONTH));
    instance().over(tenant, old);
    take(NOW);
    instance().forget(tenant, NOW.minus(Duration.ofDays(7)));
    assertThat(instance().trace(tenant, old)).isEmpty();
    assertThat(instance().trace(tenant, ID)).isPresent();
  }

  @Test
  void past_its_time_nobody_can_tell_where_one_went() {
    instance().take(tenant, ID, TO, NOW.minus(MONTH), NOW);
    assertThat(instance().trace(tenant, ID)).isEmpty();
  }
}
