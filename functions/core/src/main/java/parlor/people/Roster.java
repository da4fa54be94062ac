package parlor.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who works for a business.
 *
 * @param revision grows with each change; 0 before the first
 */
public record Roster(List<Member> members, long revision) {
  /** Of a business whose members nobody has written down. */
  public static final Roster NONE = new Roster(List.of(), 0);

  public Roster {
    members = List.copyOf(members);
  }

  public Optional<Member> find(PersonId person) {
    return members.stream().filter(member -> member.person().equals(person)).findFirst();
  }

  /** Whether it would be without an owner if this one were none. */
  boolean leansOn(Member owner) {
    return owner.owns()
        && members.stream()
            .noneMatch(other -> other.owns() && !other.person().equals(owner.person()));
  }

  Roster with(Member member) {
    var next = new ArrayList<>(without(member.person()).members);
    next.add(member);
    return new Roster(next, revision);
  }

  Roster without(PersonId person) {
    return new Roster(
        members.stream().filter(member -> !member.person().equals(person)).toList(), revision);
  }
}
