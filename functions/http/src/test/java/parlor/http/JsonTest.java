package parlor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class JsonTest {
  private static final Set<String> KNOWN = Set.of("id", "text");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | not-json",
        "{ | not-json",
        "[] | not-json",
        "null | not-json",
        "\"text\" | not-json",
        "{\"id\":1}{} | not-json",
        "{\"id\":1,\"id\":2} | not-json",
        "{\"id\":[[[[[[[[[[1]]]]]]]]]]} | not-json",
        "{\"id\":1,\"admin\":true} | unknown-field"
      })
  void a_bad_body_says_what_is_wrong_with_it(String body, String variant) {
    assertThat(Json.read(Body.of(body), KNOWN))
        .isEqualTo(Read.bad(Problem.of(Slug.BAD_REQUEST, variant)));
  }

  @Test
  void bytes_that_are_not_utf8_are_not_read() {
    var latin = new Body(new byte[] {'{', '"', (byte) 0xe9, '"', ':', '1', '}'});
    assertThat(Json.read(latin, KNOWN))
        .isEqualTo(Read.bad(Problem.of(Slug.BAD_REQUEST, "not-utf8")));
  }

  @Test
  void a_body_over_the_limit_is_too_long() {
    assertThat(Json.read(new Body(new byte[Json.MOST_BYTES + 1]), KNOWN))
        .isEqualTo(Read.bad(Problem.of(Slug.MESSAGE_TOO_LONG, "body")));
  }

  @Test
  void a_good_body_reads() {
    assertThat(Json.read(Body.of("{\"id\":1}"), KNOWN))
        .isInstanceOfSatisfying(
            Read.Good.class,
            good -> assertThat(((ObjectNode) good.value()).get("id").asInt()).isEqualTo(1));
  }
}
