package parlor.people;

import java.util.Optional;
import java.util.function.UnaryOperator;
import parlor.failure.Unavailable;
import parlor.tenant.TenantId;

/**
 * Who works for a business: its list, and what each person may do, which {@link People} alone
 * decides. The two are never changed at once, so the list always says at least as much: somebody is
 * in it before they may do anything, and leaves it after they may no more.
 */
public final class Members {
  /** How many may work for one business. */
  public static final int MOST = 50;

  private static final int TRIES = 10;

  private final People people;
  private final Rosters rosters;

  public Members(People people, Rosters rosters) {
    this.people = people;
    this.rosters = rosters;
  }

  /** What became of a change. */
  public enum Changed {
    DONE,
    /** There is no such member. */
    UNKNOWN,
    /** Nobody would be left to whom the business belongs. */
    LAST_OWNER,
    /** The list is not as it was seen any more. */
    OVERTAKEN
  }

  public Roster list(TenantId tenant) {
    return rosters.read(tenant);
  }

  /**
   * Takes somebody in; false if there are too many. Who is there already stays what they are, under
   * the name they come with now: the key of the one before is gone.
   */
  public boolean join(TenantId tenant, Member member) {
    var all = list(tenant);
    var known = all.find(member.person());
    if (known.isEmpty() && all.members().size() >= MOST) {
      return false;
    }
    change(
        tenant,
        now ->
            now.with(
                now.find(member.person()).map(one -> one.called(member.name())).orElse(member)));
    people.join(
        member.person(), new Membership(tenant, known.map(Member::role).orElse(member.role())));
    return true;
  }

  /**
   * Gives a member another role.
   *
   * @param seen which state of the list whoever asks has seen, if they say
   */
  public Changed turn(TenantId tenant, PersonId person, Role role, Optional<Long> seen) {
    var marked = mark(tenant, person, Member.Next.of(role), seen);
    if (marked == Changed.DONE) {
      people.join(person, new Membership(tenant, role));
      change(tenant, all -> all.find(person).map(one -> all.with(one.as(role))).orElse(all));
    }
    return marked;
  }

  /** Ends a membership; whoever it was is refused from then on. */
  public Changed remove(TenantId tenant, PersonId person, Optional<Long> seen) {
    var marked = mark(tenant, person, Member.Next.NOBODY, seen);
    if (marked == Changed.DONE) {
      people.leave(person, tenant);
      change(tenant, all -> all.without(person));
    }
    return marked;
  }

  private Changed mark(TenantId tenant, PersonId person, Member.Next next, Optional<Long> seen) {
    for (int i = 0; i < TRIES; i++) {
      var all = rosters.read(tenant);
      var member = all.find(person);
      if (member.isEmpty()) {
        return Changed.UNKNOWN;
      }
      if (seen.filter(revision -> revision != all.revision()).isPresent()) {
        return Changed.OVERTAKEN;
      }
      if (next != Member.Next.OWNER && all.leansOn(member.get())) {
        return Changed.LAST_OWNER;
      }
      if (rosters.replace(tenant, all.with(member.get().becoming(next)))) {
        return Changed.DONE;
      }
    }
    throw new Unavailable("members", null);
  }

  private void change(TenantId tenant, UnaryOperator<Roster> change) {
    for (int i = 0; i < TRIES; i++) {
      var all = rosters.read(tenant);
      var next = change.apply(all);
      if (next.equals(all) || rosters.replace(tenant, next)) {
        return;
      }
    }
    throw new Unavailable("members", null);
  }
}
