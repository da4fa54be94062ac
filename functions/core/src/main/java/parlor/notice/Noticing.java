package parlor.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import parlor.failure.Unavailable;
import parlor.notice.Notice.Delivery;
import parlor.people.PersonId;
import parlor.privacy.Footing;
import parlor.tenant.TenantId;

/** Changes boards, whoever else does at the same time. */
public final class Noticing {
  private static final int TRIES = 10;

  private final Boards boards;

  public Noticing(Boards boards) {
    this.boards = boards;
  }

  public Board read(TenantId tenant) {
    return boards.read(tenant);
  }

  /** The board, which remembers from now on what ran when it was first looked at. */
  public Board agreed(TenantId tenant, Footing runs) {
    return change(tenant, board -> board.agreeing(runs));
  }

  /** Puts a notice up; one of that id stands as it is, and is returned. */
  public Notice give(TenantId tenant, Notice notice) {
    return change(tenant, board -> board.with(notice)).find(notice.id()).orElseThrow();
  }

  public void mailed(TenantId tenant, NoticeId id, PersonId to, Delivery delivery) {
    change(tenant, board -> board.mailed(id, to, delivery));
  }

  /** Somebody has read it; empty if there is no such notice. */
  public Optional<Notice> seen(TenantId tenant, NoticeId id, PersonId by, Instant now) {
    return change(tenant, board -> board.seen(id, by, now)).find(id);
  }

  private Board change(TenantId tenant, UnaryOperator<Board> change) {
    for (int i = 0; i < TRIES; i++) {
      var stands = boards.read(tenant);
      var next = change.apply(stands);
      if (next.equals(stands) || boards.replace(tenant, next)) {
        return next;
      }
    }
    throw new Unavailable("workspaces", null);
  }
}
