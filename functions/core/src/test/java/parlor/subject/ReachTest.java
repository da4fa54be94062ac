package parlor.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {
  @ParameterizedTest
  @CsvSource({
    "Maria@Casa.org, maria@casa.org",
    "' maria@casa.org ', maria@casa.org",
    "maria@casa.org, ｍaria＠casa.org",
    "ana@Peña.org, ana@xn--pea-8ma.org"
  })
  void an_address_is_the_same_however_it_is_spelt(String one, String other) {
    assertThat(Reach.email(one)).isPresent().isEqualTo(Reach.email(other));
  }

  @ParameterizedTest
  @CsvSource({
    "+34 600 11 22 33, 600112233",
    "0034 600112233, (600) 112-233",
    "+447911123456, 07911 123456",
    "+34600112233;ext=7, 600 112 233"
  })
  void a_number_is_the_same_with_its_country_and_without(String one, String other) {
    assertThat(Reach.phone(one)).isPresent().isEqualTo(Reach.phone(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "maria", "@casa.org", "maria@", "a@b@c", "maria @casa.org"})
  void what_is_no_address_is_none(String text) {
    assertThat(Reach.email(text)).isEmpty();
  }

  @Test
  void two_domains_that_only_older_rules_write_alike_are_two() {
    assertThat(Reach.email("ana@straße.org")).isNotEqualTo(Reach.email("ana@strasse.org"));
  }

  @Test
  void a_short_number_is_none_and_nobody_is_named_in_a_log() {
    assertThat(Reach.phone("112 233")).isEmpty();
    assertThat(Reach.email("maria@casa.org").orElseThrow().toString()).doesNotContain("maria");
  }
}
