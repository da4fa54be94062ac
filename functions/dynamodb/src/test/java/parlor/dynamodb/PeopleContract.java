package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import parlor.people.Membership;
import parlor.people.People;
import parlor.people.PersonId;
import parlor.people.Role;

/** What every store of memberships must do. */
abstract class PeopleContract {
  private static final PersonId ANA = PersonId.of("https://issuer.example", "ana");
  private static final PersonId BEA = PersonId.of("https://issuer.example", "bea");
  private static final PersonId EVE = PersonId.of("https://issuer.example", "eve");

  abstract People instance();

  @Test
  void who_joins_is_a_member_there_and_nowhere_else() {
    var people = instance();
    var sample = new Sample(11);
    var joined = new Membership(sample.tenant(), Role.OWNER);
    var other = new Membership(sample.tenant(), Role.AGENT);
    assertThat(people.workspaces(ANA)).isEmpty();
    people.join(ANA, joined);
    people.join(BEA, other);
    assertThat(people.workspaces(ANA)).containsExactly(joined);
    assertThat(people.in(ANA, joined.workspace())).contains(joined);
    assertThat(people.in(ANA, other.workspace())).isEmpty();
    assertThat(people.in(BEA, other.workspace())).contains(other);
  }

  @Test
  void joining_again_gives_another_role_and_leaving_ends_it_at_once() {
    var people = instance();
    var tenant = new Sample(12).tenant();
    people.join(EVE, new Membership(tenant, Role.AGENT));
    people.join(EVE, new Membership(tenant, Role.OWNER));
    assertThat(people.workspaces(EVE)).containsExactly(new Membership(tenant, Role.OWNER));
    people.leave(EVE, tenant);
    people.leave(EVE, tenant);
    assertThat(people.workspaces(EVE)).isEmpty();
    assertThat(people.in(EVE, tenant)).isEmpty();
  }

  @Test
  void of_very_many_workspaces_the_first_twenty_are_looked_at() {
    var people = instance();
    var sample = new Sample(13);
    var person = PersonId.of("https://issuer.example", "everywhere");
    var all = new ArrayList<String>();
    for (int i = 0; i < 25; i++) {
      var tenant = sample.tenant();
      people.join(person, new Membership(tenant, Role.AGENT));
      all.add(tenant.value());
    }
    all.sort(null);
    assertThat(people.workspaces(person))
        .extracting(membership -> membership.workspace().value())
        .containsExactlyElementsOf(all.subList(0, People.MOST));
  }
}
