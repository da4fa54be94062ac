package parlor.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parlor.mail.EmailAddress;
import parlor.notice.Notice.Delivery;
import parlor.notice.Notice.Kind;
import parlor.notice.Notice.Part;
import parlor.notice.Notice.Planned;
import parlor.people.PersonId;
import parlor.privacy.Footing;
import parlor.tenant.Language;

/** What may run on which day, and what a board keeps. */
class BoardTest {
  private static final Instant NOW = Instant.parse("2027-01-01T12:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2027-01-31");
  private static final EmailAddress WHOM = new EmailAddress("ops@parlor.example");
  private static final Footing FIRST = footing("eu-x-1");
  private static final Footing NEXT = footing("eu-y-1");

  private static Footing footing(String region) {
    return Footing.of(region, false, List.of("Amazon Bedrock"), List.of("Amazon Web Services"));
  }

  private static Notice change(String id, LocalDate from, Footing next) {
    var said = Map.of(Part.CHANGES, "The region.");
    return Notice.of(
        new NoticeId(id),
        Kind.CHANGE,
        NOW,
        Map.of(Language.EN, said, Language.ES, said),
        WHOM,
        Optional.of(new Planned(from, next)));
  }

  @Test
  void what_was_agreed_stands_until_the_day_of_what_was_announced() {
    var board = Board.NONE.agreeing(FIRST).agreeing(NEXT).with(change("move", DAY, NEXT));
    assertThat(board.expected(DAY.minusDays(1))).contains(FIRST);
    assertThat(board.coming(DAY.minusDays(1))).hasSize(1);
    assertThat(board.expected(DAY)).contains(NEXT);
    assertThat(board.coming(DAY)).isEmpty();
  }

  @Test
  void of_several_the_last_whose_day_has_come_stands_in_whatever_order_they_were_given() {
    var back = change("back", DAY.plusDays(10), FIRST);
    var board = Board.NONE.agreeing(FIRST).with(back).with(change("move", DAY, NEXT));
    assertThat(board.expected(DAY.plusDays(9))).contains(NEXT);
    assertThat(board.expected(DAY.plusDays(10))).contains(FIRST);
  }

  @Test
  void before_anybody_looked_nothing_is_expected() {
    assertThat(Board.NONE.expected(DAY)).isEmpty();
  }

  @Test
  void one_that_is_given_again_stands_as_it_was_given_with_whom_it_reached() {
    var ana = PersonId.of("https://issuer.example", "ana");
    var id = new NoticeId("move");
    var once =
        Board.NONE
            .with(change("move", DAY, NEXT))
            .mailed(id, ana, new Delivery(false, NOW))
            .mailed(id, ana, new Delivery(true, NOW))
            .seen(id, ana, NOW);
    var again = once.with(change("move", DAY.plusDays(1), FIRST));
    assertThat(again).isEqualTo(once);
    assertThat(again.find(id).orElseThrow().mailed()).containsEntry(ana, new Delivery(false, NOW));
  }

  @Test
  void the_oldest_makes_room_and_what_it_announced_still_stands() {
    var board = Board.NONE.agreeing(FIRST).with(change("move", DAY, NEXT));
    for (int i = 0; i < 20; i++) {
      board = board.with(breach("breach-" + i));
    }
    assertThat(board.notices()).hasSize(12);
    assertThat(board.expected(DAY)).contains(NEXT);
  }

  @Test
  void a_notice_is_said_in_every_language_and_in_full() {
    var said = Map.of(Part.CHANGES, "The region.");
    assertThatThrownBy(
            () ->
                Notice.of(
                    new NoticeId("move"),
                    Kind.CHANGE,
                    NOW,
                    Map.of(Language.EN, said),
                    WHOM,
                    Optional.of(new Planned(DAY, NEXT))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Notice breach(String id) {
    var said =
        Map.of(Part.HAPPENED, "A", Part.DATA, "B", Part.CONSEQUENCES, "C", Part.MEASURES, "D");
    return Notice.of(
        new NoticeId(id),
        Kind.BREACH,
        NOW,
        Map.of(Language.EN, said, Language.ES, said),
        WHOM,
        Optional.empty());
  }
}
