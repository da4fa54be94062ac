package parlor.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

final class DeflatedTest {
  /** Packed by another implementation with the dictionary of the first release. */
  private static final String OLD = "Q9Pq6AgVP7QfHAL2SgA=";

  @Test
  void what_the_first_release_packed_still_opens() {
    assertThat(new String(Deflated.unpack(Base64.getDecoder().decode(OLD)), UTF_8))
        .isEqualTo("\"m\":\"BOT\",\"r\":\"AA\",\"q\":\"¿está?\"");
  }
}
