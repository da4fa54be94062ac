package parlor.infra;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The widget and the desk reach whom they are for, and an update leaves nobody behind. */
class WebsiteTest {
  private final Synthesized stack = Synthesized.plain();
  private final Meaning meaning = new Meaning(stack.template());

  @Test
  void what_others_name_is_uploaded_first_and_no_older_file_is_taken_away() {
    var uploads =
        stack.resources("Custom::CDKBucketDeployment").map(it -> it.properties()).toList();
    assertThat(uploads).hasSize(6).noneMatch(it -> it.required("Prune").asBoolean());
    var firsts =
        uploads.stream()
            .filter(upload -> strings(upload.path("Exclude")).equals(List.of("*")))
            .collect(toMap(WebsiteTest::folder, upload -> strings(upload.path("Include"))));
    assertThat(firsts)
        .isEqualTo(
            Map.of(
                "widget",
                List.of("parlor.js"),
                "try",
                List.of("try.html"),
                "",
                List.of("index.html", "config.json")));
    assertThat(uploads)
        .filteredOn(upload -> !strings(upload.path("Exclude")).equals(List.of("*")))
        .allSatisfy(
            upload -> {
              assertThat(strings(upload.path("Exclude"))).isEqualTo(firsts.get(folder(upload)));
              assertThat(upload.path("SystemMetadata").toString()).contains("immutable");
            });
  }

  @Test
  void any_site_may_load_the_widget() {
    assertThat(headers("widget").toString())
        .contains("\"Header\":\"cross-origin-resource-policy\"", "\"Value\":\"cross-origin\"");
  }

  /** Nothing that visitors' pages load is of the desk's origin, and the desk says whom it asks. */
  @Test
  void the_desk_has_an_origin_of_its_own_and_speaks_to_four_others() {
    assertThat(stack.resources("AWS::CloudFront::Distribution")).hasSize(2);
    var policy = policy("desk");
    assertThat(policy)
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ")
        .contains("require-trusted-types-for 'script'; trusted-types 'none'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe", "*");
    assertThat(policy.replaceAll(".*connect-src ([^;]+);.*", "$1").split(" "))
        .containsExactly(
            "'self'",
            "https://parlor-dev-api.execute-api.eu-central-1.${AWS::URLSuffix}",
            "https://WebsiteDistribution.DomainName",
            "https://cognito-idp.eu-central-1.${AWS::URLSuffix}",
            "https://parlor-dev-${AWS::AccountId}.auth.eu-central-1.amazoncognito.com");
    assertThat(policy).contains("frame-src https://WebsiteDistribution.DomainName;");
    assertThat(policy("try"))
        .contains(
            "script-src 'self'; style-src 'self'; connect-src https://parlor-dev-api.execute-api.")
        .contains("trusted-types parlor parlor-try");
  }

  @Test
  void owners_come_in_by_a_passkey_or_a_code_and_nobody_holds_a_secret_of_the_desk_s() {
    var pool = stack.resources("AWS::Cognito::UserPool").findFirst().orElseThrow().properties();
    assertThat(strings(pool.at("/Policies/SignInPolicy/AllowedFirstAuthFactors")))
        .contains("EMAIL_OTP", "WEB_AUTHN");
    assertThat(pool.path("UserPoolTier").asString("")).isEqualTo("ESSENTIALS");
    assertThat(pool.path("WebAuthnUserVerification").asString("")).isEqualTo("required");
    assertThat(strings(pool.path("AutoVerifiedAttributes"))).containsExactly("email");
    var client =
        stack.resources("AWS::Cognito::UserPoolClient").findFirst().orElseThrow().properties();
    assertThat(client.path("GenerateSecret").asBoolean(true)).isFalse();
    assertThat(strings(client.path("AllowedOAuthFlows"))).containsExactly("code");
    assertThat(strings(client.path("ExplicitAuthFlows")))
        .doesNotContain("ALLOW_USER_PASSWORD_AUTH");
    var back = client.path("CallbackURLs").get(0);
    assertThat(meaning.text(back)).isEqualTo("https://DeskDistribution.DomainName/");
    var domain =
        stack.resources("AWS::Cognito::UserPoolDomain").findFirst().orElseThrow().properties();
    assertThat(domain.path("ManagedLoginVersion").asInt(0)).isEqualTo(2);
    assertThat(stack.resources("AWS::Cognito::ManagedLoginBranding")).hasSize(1);
  }

  @Test
  void the_owner_function_believes_the_pool_and_lets_the_desk_read() {
    var told = new Policies(stack).told(FunctionName.OWNER);
    assertThat(meaning.text(told.required("PARLOR_ISSUER")))
        .isEqualTo("DeskOwnersPool.ProviderURL");
    assertThat(meaning.text(told.required("PARLOR_CLIENT"))).startsWith("DeskOwnersPoolClient");
    assertThat(meaning.text(told.required("PARLOR_DESK")))
        .isEqualTo("https://DeskDistribution.DomainName/");
    assertThat(meaning.text(told.required("PARLOR_TRIAL")))
        .isEqualTo("https://WebsiteDistribution.DomainName");
  }

  private JsonNode headers(String of) {
    return stack
        .resources("AWS::CloudFront::ResponseHeadersPolicy")
        .map(Synthesized.Resource::properties)
        .filter(it -> it.at("/ResponseHeadersPolicyConfig/Name").asString("").endsWith("-" + of))
        .findFirst()
        .orElseThrow();
  }

  private String policy(String of) {
    return meaning.text(
        headers(of)
            .at(
                "/ResponseHeadersPolicyConfig/SecurityHeadersConfig/ContentSecurityPolicy"
                    + "/ContentSecurityPolicy"));
  }

  private static String folder(JsonNode upload) {
    return upload.path("DestinationBucketKeyPrefix").asString("");
  }

  private static List<String> strings(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
