package parlor.people;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody in a business's list of those who work for it.
 *
 * @param name what they are called there, sealed
 * @param next what they are about to be, while it is being done: who falls out of reach of it
 *     halfway is still in the list, so that it can be done again
 */
public record Member(PersonId person, Role role, Instant since, String name, Optional<Next> next) {
  /** What somebody may become. */
  public enum Next {
    OWNER,
    AGENT,
    NOBODY;

    static Next of(Role role) {
      return role == Role.OWNER ? OWNER : AGENT;
    }
  }

  /** Somebody who stays what they are. */
  public Member(PersonId person, Role role, Instant since, String name) {
    this(person, role, since, name, Optional.empty());
  }

  /** Whether it counts as an owner of whom there has to be one. */
  boolean owns() {
    return role == Role.OWNER && next.filter(soon -> soon != Next.OWNER).isEmpty();
  }

  Member becoming(Next soon) {
    return new Member(person, role, since, name, Optional.of(soon));
  }

  /** Under another name; what they were to become is off. */
  Member called(String sealed) {
    return new Member(person, role, since, sealed);
  }

  Member as(Role now) {
    return new Member(person, now, since, name, Optional.empty());
  }
}
