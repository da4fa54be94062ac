package parlor.answers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parlor.tenant.Language;
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
    for (var text :
        List.of("[{", "[3]", "[{\"business\":\"Casa Alba\"}]", "{}", "{\"parts\":[{}]}")) {
      assertThatThrownBy(() -> ContentFile.read(text.getBytes(UTF_8)))
          .as(text)
          .isInstanceOf(BadContent.class);
    }
  }

  @Test
  void what_the_sources_gave_is_read_back() throws BadContent {
    var passage =
        new FaqEntry(
            "site/parking",
            "Garage › Parking",
            "Behind the house.",
            Optional.of("https://casa.example/car#parking"),
            FaqEntry.Kind.PAGE,
            Optional.of(new FaqEntry.Judged("edition", true)));
    var hours = new FaqEntry("hours", "When?", "At nine.", Optional.empty());
    var mark =
        new PageMark(
            "https://casa.example/car",
            "https://casa.example/car",
            Optional.of("\"7\""),
            Optional.empty(),
            "ab");
    var parts =
        List.of(
            part("faq", List.of(), new Faq("Casa", Language.EN, List.of(hours))),
            part("site", List.of(mark), new Faq("Casa", Language.ES, List.of(passage))));
    var file = ContentFile.of(3, parts);
    assertThat(ContentFile.kept(file.bytes()).parts()).isEqualTo(parts);
    assertThat(ContentFile.read(file.bytes()).faqs())
        .flatExtracting(Faq::entries)
        .containsExactly(hours, passage);
  }

  @Test
  void a_version_that_was_replaced_never_comes_back() {
    assertThat(ContentFile.of(1, List.of()).version())
        .isNotEqualTo(ContentFile.of(2, List.of()).version());
  }

  @Test
  void a_file_of_the_first_kind_is_one_part() throws BadContent {
    var faq =
        "{\"business\":\"Casa\",\"locale\":\"en\",\"entries\":"
            + "[{\"id\":\"a\",\"question\":\"When?\",\"answer\":\"At nine.\"}]}";
    var part = ContentFile.of(List.of(faq)).parts().getFirst();
    assertThat(part.source()).isEqualTo("faq");
    assertThat(part.entries()).isOne();
  }

  private static ContentPart part(String source, List<PageMark> pages, Faq faq) {
    return new ContentPart(source, Instant.parse("2046-03-15T12:00:00Z"), pages, List.of(faq));
  }
}
