package parlor.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, cb007109",
    "2001:db8:1:2:3:4:5:6, 20010db800010002",
    "2001:db8:1:2::ffff, 20010db800010002",
    "::ffff:203.0.113.9, cb007109"
  })
  void ipv4_counts_whole_and_ipv6_by_its_64(String literal, String network) {
    assertThat(ClientAddress.parse(literal)).contains(new ClientAddress(network));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost", "casa.example", "203.0.113.9:80", "::g"})
  void anything_but_a_literal_address_is_none(String text) {
    assertThat(ClientAddress.parse(text)).isEmpty();
  }

  @Test
  void an_address_never_shows_itself() {
    assertThat(ClientAddress.parse("203.0.113.9").orElseThrow().toString())
        .doesNotContain("cb007109");
  }

  @Test
  void another_days_salt_gives_another_hash() {
    var address = ClientAddress.parse("203.0.113.9").orElseThrow();
    var monday = new DailySalt(new byte[16]);
    var other = new byte[16];
    other[3] = 1;
    assertThat(new DailySalt(other).hash(address)).isNotEqualTo(monday.hash(address));
    assertThat(monday.hash(address)).isEqualTo(new DailySalt(new byte[16]).hash(address));
  }
}
