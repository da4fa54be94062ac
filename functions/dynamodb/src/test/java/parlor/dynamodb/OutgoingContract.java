package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import parlor.conversation.ConversationId;
import parlor.conversation.Position;
import parlor.mail.EmailAddress;
import parlor.mail.MailId;
import parlor.mail.Outgoing;
import parlor.mail.Outgoing.Progress;
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
    return instance().take(tenant, ID, Outgoing.News.ALERT, TO, now, now.plus(MONTH));
  }

  @Test
  void of_twenty_at_once_one_may_send() throws Exception {
    var outgoing = instance();
    assertThat(
            Together.run(
                20, i -> outgoing.take(tenant, ID, Outgoing.News.ALERT, TO, NOW, NOW.plus(MONTH))))
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
    instance().take(tenant, ID, Outgoing.News.ALERT, visitor, NOW, NOW.plus(MONTH));
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
    assertThat(instance().take(other, ID, Outgoing.News.ALERT, TO, NOW, NOW.plus(MONTH)))
        .isEqualTo(new Taken.Yours(false));
  }

  @Test
  void what_is_older_than_a_business_remembers_is_forgotten_and_nothing_else() {
    var old = MailId.of("old news", ELENA);
    instance().take(tenant, old, Outgoing.News.ALERT, TO, NOW.minus(MONTH), NOW.plus(MONTH));
    instance().over(tenant, old);
    take(NOW);
    instance().forget(tenant, NOW.minus(Duration.ofDays(7)));
    assertThat(instance().trace(tenant, old)).isEmpty();
    assertThat(instance().trace(tenant, ID)).isPresent();
  }

  @Test
  void past_its_time_nobody_can_tell_where_one_went() {
    instance().take(tenant, ID, Outgoing.News.ALERT, TO, NOW.minus(MONTH), NOW);
    assertThat(instance().trace(tenant, ID)).isEmpty();
  }

  @Test
  void all_are_listed_page_by_page_with_what_became_of_each() {
    var outgoing = instance();
    var end = NOW.plus(MONTH);
    var ids = new TreeSet<String>();
    for (int i = 0; i < 5; i++) {
      var id = MailId.of("news " + i, ELENA);
      outgoing.take(tenant, id, Outgoing.News.SUMMARY, TO, NOW, end);
      ids.add(id.value());
    }
    outgoing.take(new Sample(98).tenant(), ID, Outgoing.News.REPLY, TO, NOW, end);
    var over = MailId.of("news 0", ELENA);
    var waits = MailId.of("news 1", ELENA);
    outgoing.over(tenant, over);
    outgoing.release(tenant, waits);
    var all = new ArrayList<>(outgoing.list(tenant, Optional.empty(), 2));
    for (int i = 2; all.size() == i; i += 2) {
      all.addAll(outgoing.list(tenant, Optional.of(all.getLast().id()), 2));
    }
    assertThat(all).extracting(one -> one.id().value()).containsExactlyElementsOf(ids);
    assertThat(all)
        .contains(noted(over, Optional.of(NOW), Progress.OVER))
        .contains(noted(waits, Optional.empty(), Progress.WAITING))
        .contains(noted(MailId.of("news 2", ELENA), Optional.of(NOW), Progress.BEGUN));
  }

  private static Outgoing.Noted noted(MailId id, Optional<Instant> begun, Progress progress) {
    var end = NOW.plus(MONTH).truncatedTo(ChronoUnit.SECONDS);
    return new Outgoing.Noted(id, Optional.of(Outgoing.News.SUMMARY), TO, begun, progress, end);
  }
}
