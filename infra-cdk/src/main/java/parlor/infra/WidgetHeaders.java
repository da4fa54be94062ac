package parlor.infra;

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

/** Any page may load the scripts; nothing else may be done with them. */
final class WidgetHeaders {
  private WidgetHeaders() {}

  static ResponseHeadersPolicy in(Construct scope, Settings settings) {
    return ResponseHeadersPolicy.Builder.create(scope, "Headers")
        .responseHeadersPolicyName(settings.prefix() + settings.region() + "-widget")
        .corsBehavior(
            ResponseHeadersCorsBehavior.builder()
                .accessControlAllowCredentials(false)
                .accessControlAllowOrigins(List.of("*"))
                .accessControlAllowMethods(List.of("GET", "HEAD"))
                .accessControlAllowHeaders(List.of("*"))
                .originOverride(true)
                .build())
        .securityHeadersBehavior(security())
        .customHeadersBehavior(
            ResponseCustomHeadersBehavior.builder()
                .customHeaders(
                    List.of(
                        ResponseCustomHeader.builder()
                            .header("cross-origin-resource-policy")
                            .value("cross-origin")
                            .override(true)
                            .build()))
                .build())
        .build();
  }

  private static ResponseSecurityHeadersBehavior security() {
    return ResponseSecurityHeadersBehavior.builder()
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
        .frameOptions(
            ResponseHeadersFrameOptions.builder()
                .frameOption(HeadersFrameOption.DENY)
                .override(true)
                .build())
        .contentSecurityPolicy(
            ResponseHeadersContentSecurityPolicy.builder()
                .contentSecurityPolicy("default-src 'none'; frame-ancestors 'none'")
                .override(true)
                .build())
        .build();
  }
}
