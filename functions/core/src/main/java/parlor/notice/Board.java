package parlor.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import parlor.notice.Notice.Delivery;
import parlor.notice.Notice.Planned;
import parlor.people.PersonId;
import parlor.privacy.Footing;

/**
 * What a business was told, and what it may count on.
 *
 * @param agreed what ran when somebody of the business first looked; empty before
 * @param notices as they were given, the newest last
 * @param revision grows with each change; 0 before the first
 */
public record Board(Optional<Footing> agreed, List<Notice> notices, long revision) {
  /** Of a business that nothing was told. */
  public static final Board NONE = new Board(Optional.empty(), List.of(), 0);

  /** A row holds so many with room to spare; the oldest make room. */
  private static final int MOST = 12;

  public Board {
    notices = List.copyOf(notices);
  }

  public Optional<Notice> find(NoticeId id) {
    return notices.stream().filter(notice -> notice.id().equals(id)).findFirst();
  }

  /** What may run on a day: what was announced for it, else what was agreed. */
  public Optional<Footing> expected(LocalDate day) {
    return plans()
        .filter(plan -> !plan.from().isAfter(day))
        .max(Comparator.comparing(Planned::from))
        .map(Planned::footing)
        .or(() -> agreed);
  }

  /** Changes that are yet to come. */
  public List<Notice> coming(LocalDate day) {
    return notices.stream()
        .filter(notice -> notice.planned().filter(plan -> plan.from().isAfter(day)).isPresent())
        .toList();
  }

  private Stream<Planned> plans() {
    return notices.stream().flatMap(notice -> notice.planned().stream());
  }

  /** With what runs now, where nothing was agreed before. */
  public Board agreeing(Footing runs) {
    return agreed.isPresent() ? this : new Board(Optional.of(runs), notices, revision);
  }

  /** With one more; one of that id stands as it is. */
  Board with(Notice notice) {
    if (find(notice.id()).isPresent()) {
      return this;
    }
    // What the oldest change announced is what is agreed from then on.
    var next = new ArrayList<>(notices);
    var base = agreed;
    while (next.size() >= MOST) {
      var oldest = next.removeFirst().planned().map(Planned::footing);
      base = oldest.isPresent() ? oldest : base;
    }
    next.add(notice);
    return new Board(base, next, revision);
  }

  Board mailed(NoticeId id, PersonId to, Delivery delivery) {
    return changed(id, notice -> notice.mailed(to, delivery));
  }

  Board seen(NoticeId id, PersonId by, Instant now) {
    return changed(id, notice -> notice.seen(by, now));
  }

  private Board changed(NoticeId id, UnaryOperator<Notice> change) {
    return new Board(
        agreed,
        notices.stream()
            .map(notice -> notice.id().equals(id) ? change.apply(notice) : notice)
            .toList(),
        revision);
  }
}
