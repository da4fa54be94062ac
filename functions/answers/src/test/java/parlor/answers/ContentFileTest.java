package parlor.answers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import parlor.tenant.TenantId;

class ContentFileTest {
  private static final TenantId ALBA = new TenantId("t_" + "a".repeat(20));

  /** Worked out by another SHA-256. If this changes, content is published a second time. */
  @Test
  void the_same_content_has_the_same_version_everywhere() {
    var file =
        ContentFile.of(List.of("{\"business\":\"Casa Alba\"}", "{\"business\":\"Casa Ñandú\"}"));
    assertThat(file.version()).isEqualTo("3684151a88b86c61fe14f313b13e32f4");
    assertThat(ContentFile.name(ALBA, file.version()))
        .contains("t_aaaaaaaaaaaaaaaaaaaa/content/3684151a88b86c61fe14f313b13e32f4.json");
  }

  @Test
  void what_is_no_version_has_no_name() {
    for (var text : List.of("", "../" + "0".repeat(29), "0".repeat(33), "G".repeat(32))) {
      assertThat(ContentFile.name(ALBA, text)).as(text).isEmpty();
    }
  }

  @Test
  void a_damaged_file_is_bad_content() {
    for (var text : List.of("[{", "[3]", "[{\"business\":\"Casa Alba\"}]")) {
      assertThatThrownBy(() -> ContentFile.read(text.getBytes(UTF_8)))
          .as(text)
          .isInstanceOf(BadContent.class);
    }
  }
}
