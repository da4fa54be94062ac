package parlor.infra;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudfront.HeadersFrameOption;
import software.amazon.awscdk.services.cloudfront.HeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeader;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeadersBehavior;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentSecurityPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentTypeOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersCorsBehavior;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersFrameOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersStrictTransportSecurity;
import software.amazon.awscdk.services.cloudfront.ResponseSecurityHeadersBehavior;
import software.constructs.Construct;

/** What CloudFront says with the files, beside how long they keep. */
final class PageHeaders {
  private PageHeaders() {}

  /** Any page may load the widget's scripts; nothing else may be done with them. */
  static ResponseHeadersPolicy ofWidget(Construct scope, Settings settings) {
    return ResponseHeadersPolicy.Builder.create(scope, "Headers")
        .responseHeadersPolicyName(name(settings, "widget"))
        .corsBehavior(
            ResponseHeadersCorsBehavior.builder()
                .accessControlAllowCredentials(false)
                .accessControlAllowOrigins(List.of("*"))
                .accessControlAllowMethods(List.of("GET", "HEAD"))
                .accessControlAllowHeaders(List.of("*"))
                .originOverride(true)
                .build())
        .securityHeadersBehavior(security("default-src 'none'; frame-ancestors 'none'", false))
        .customHeadersBehavior(header("cross-origin-resource-policy", "cross-origin"))
        .build();
  }

  /**
   * The page in the frame of "try it": nothing but the chat as a visitor has it. Whoever frames it
   * sees what the widget shows anywhere, so any page over TLS may; the desk's address is not known
   * yet where this is written.
   */
  static ResponseHeadersPolicy ofTrial(Construct scope, Settings settings, String api) {
    var policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src "
            + api
            + "; base-uri 'none'; form-action 'none'; frame-ancestors https:;"
            + " require-trusted-types-for 'script'; trusted-types parlor parlor-try";
    return ResponseHeadersPolicy.Builder.create(scope, "TrialHeaders")
        .responseHeadersPolicyName(name(settings, "try"))
        .securityHeadersBehavior(security(policy, true))
        .build();
  }

  /**
   * The desk: markup from text is not to be had, and what it speaks to is named.
   *
   * @param connects origins beside its own
   * @param frames origin of the page in its frame
   */
  static ResponseHeadersPolicy ofDesk(
      Construct scope, Settings settings, List<String> connects, String frames) {
    var spoken = new ArrayList<>(List.of("'self'"));
    spoken.addAll(connects);
    var policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src "
            + String.join(" ", spoken)
            + "; frame-src "
            + frames
            + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'; trusted-types 'none'";
    return ResponseHeadersPolicy.Builder.create(scope, "Headers")
        .responseHeadersPolicyName(name(settings, "desk"))
        .securityHeadersBehavior(security(policy, false))
        .customHeadersBehavior(header("cross-origin-opener-policy", "same-origin"))
        .build();
  }

  /** They are the account's, not the region's. */
  private static String name(Settings settings, String of) {
    return settings.prefix() + settings.region() + "-" + of;
  }

  private static ResponseCustomHeadersBehavior header(String name, String value) {
    return ResponseCustomHeadersBehavior.builder()
        .customHeaders(
            List.of(
                ResponseCustomHeader.builder().header(name).value(value).override(true).build()))
        .build();
  }

  private static ResponseSecurityHeadersBehavior security(String policy, boolean framed) {
    var headers =
        ResponseSecurityHeadersBehavior.builder()
            .contentTypeOptions(ResponseHeadersContentTypeOptions.builder().override(true).build())
            .strictTransportSecurity(
                ResponseHeadersStrictTransportSecurity.builder()
                    .accessControlMaxAge(Duration.days(365))
                    .includeSubdomains(false)
                    .override(true)
                    .build())
            .referrerPolicy(
                ResponseHeadersReferrerPolicy.builder()
                    .referrerPolicy(HeadersReferrerPolicy.NO_REFERRER)
                    .override(true)
                    .build())
            .contentSecurityPolicy(
                ResponseHeadersContentSecurityPolicy.builder()
                    .contentSecurityPolicy(policy)
                    .override(true)
                    .build());
    if (!framed) {
      headers.frameOptions(
          ResponseHeadersFrameOptions.builder()
              .frameOption(HeadersFrameOption.DENY)
              .override(true)
              .build());
    }
    return headers.build();
  }
}
