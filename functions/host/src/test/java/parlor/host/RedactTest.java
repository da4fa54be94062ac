package parlor.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class RedactTest {
  @Test
  void each_line_is_masked_in_order_with_offsets_in_code_points() throws Exception {
    var lines =
        """
        {"text":"😀 año: 4111 1111 1111 1111"}

        nonsense
        {"text":7}
        {"text":"hola"}
        """;
    var ended = Command.run(Map.of("LC_ALL", "C"), lines, List.of("redact"));
    assertThat(ended.status()).as(ended.err()).isZero();
    var out = ended.out().lines().map(JsonMapper.shared()::readTree).toList();
    assertThat(out).hasSize(4);
    assertThat(out.getFirst().get("text").asString()).isEqualTo("😀 año: [card]");
    assertThat(out.getFirst().get("spans").toString())
        .isEqualTo("[{\"kind\":\"card\",\"start\":7,\"end\":26}]");
    assertThat(out.get(1).has("error")).isTrue();
    assertThat(out.get(2).has("error")).isTrue();
    assertThat(out.getLast().get("spans").isEmpty()).isTrue();
  }
}
