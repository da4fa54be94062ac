package parlor.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The widget reaches the pages of customers, and an update leaves none behind. */
class WebsiteTest {
  private final Synthesized stack = Synthesized.plain();

  @Test
  void both_scripts_are_uploaded_and_no_older_chat_is_taken_away() {
    var uploads =
        stack.resources("Custom::CDKBucketDeployment").map(it -> it.properties()).toList();
    assertThat(uploads).hasSize(2);
    assertThat(uploads)
        .allSatisfy(
            upload -> {
              assertThat(upload.required("Prune").asBoolean()).isFalse();
              assertThat(upload.required("DestinationBucketKeyPrefix").asString())
                  .isEqualTo("widget");
            });
    assertThat(uploads.stream().map(upload -> strings(upload.path("Exclude"))))
        .containsExactlyInAnyOrder(List.of("parlor.js"), List.of("*"));
    assertThat(uploads.stream().map(upload -> strings(upload.path("Include"))))
        .containsExactlyInAnyOrder(List.of(), List.of("parlor.js"));
  }

  @Test
  void any_site_may_load_them() {
    var headers =
        stack.resources("AWS::CloudFront::ResponseHeadersPolicy").findFirst().orElseThrow();
    assertThat(headers.properties().toString())
        .contains("\"Header\":\"cross-origin-resource-policy\"", "\"Value\":\"cross-origin\"");
  }

  private static List<String> strings(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
