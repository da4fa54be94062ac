package parlor.guard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ConfusablesTest {
  @Test
  void the_table_is_what_the_generator_makes_of_unicodes_data() throws Exception {
    try (var in = Confusables.class.getResourceAsStream("confusables.txt")) {
      var table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(table).isEqualTo(ConfusablesFile.content());
    }
  }

  @Test
  void every_character_is_found_in_the_table_as_unicode_says() {
    for (int cp = 0x80; cp <= Character.MAX_CODE_POINT; cp++) {
      assertThat(Confusables.of(cp)).as("%x", cp).isEqualTo(ConfusablesFile.like(cp));
    }
  }
}
