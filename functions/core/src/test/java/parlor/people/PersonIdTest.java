package parlor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlor.tenant.TenantId;

final class PersonIdTest {
  private static final String ISSUER = "https://issuer.example";

  @Test
  void the_same_subject_of_the_same_issuer_is_the_same_person() {
    assertThat(PersonId.of(ISSUER, "ana")).isEqualTo(PersonId.of(ISSUER, "ana"));
  }

  @Test
  void another_subject_or_another_issuer_is_somebody_else() {
    var people = new HashSet<PersonId>();
    for (var issuer : new String[] {ISSUER, ISSUER + "/", ISSUER + "/a", "https://b.example"}) {
      for (var subject : new String[] {"ana", "Ana", "ana ", "/ana", "a/ana", "na"}) {
        people.add(PersonId.of(issuer, subject));
      }
    }
    assertThat(people).hasSize(24);
  }

  /** Where one ends and the other begins is part of who it is. */
  @Test
  void issuer_and_subject_cannot_be_pushed_into_each_other() {
    assertThat(PersonId.of("https://a", "b")).isNotEqualTo(PersonId.of("https://", "ab"));
    assertThatThrownBy(() -> PersonId.of("https://a\0b", "c"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PersonId.of(ISSUER, "")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void no_id_is_a_tenant_s_and_none_is_a_prefix_of_another() {
    var id = PersonId.of(ISSUER, "ana").value();
    assertThat(id).hasSize(42).startsWith("p_").doesNotContain("ana");
    assertThat(TenantId.parse(id)).isEmpty();
    assertThat(PersonId.of(ISSUER, "bea").value()).hasSameSizeAs(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "p_",
        "t_aaaaaaaaaaaaaaaaaaaa",
        "p_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "p_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "p_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "p_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa*"
      })
  void what_is_not_of_the_form_is_no_person(String text) {
    assertThatThrownBy(() -> new PersonId(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a person's id");
  }
}
