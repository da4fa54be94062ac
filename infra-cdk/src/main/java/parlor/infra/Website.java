package parlor.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.PriceClass;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.assets.AssetOptions;
import software.amazon.awscdk.services.s3.deployment.Source;
import software.constructs.Construct;

/**
 * What visitors' pages load: the widget's scripts, under {@code /widget/}, and under {@code /try/}
 * the page that the desk shows the chat in. The desk has an address of its own, so that nothing of
 * a visitor's is of its origin.
 */
final class Website extends Construct {
  static final String TRIAL = "try";

  private final Distribution distribution;
  private final CachePolicy byName;

  Website(Construct scope, Settings settings, Built built, String api, Upload upload) {
    super(scope, "Website");
    byName = byName(settings);
    var bucket = PrivateBucket.in(this).build();
    distribution =
        distribution(
                this,
                settings.prefix() + "website",
                files(bucket, PageHeaders.ofWidget(this, settings)))
            .additionalBehaviors(
                Map.of("/" + TRIAL + "/*", files(bucket, PageHeaders.ofTrial(this, settings, api))))
            .build();
    upload.files(
        "Widget",
        List.of(Source.asset(built.widget().toString())),
        bucket,
        "widget",
        List.of("parlor.js"),
        300,
        distribution);
    upload.files(
        "Trial",
        // The desk itself is not of this origin.
        List.of(
            Source.asset(
                built.desk().toString(),
                AssetOptions.builder().exclude(List.of("index.html", "desk-*.js")).build())),
        bucket,
        TRIAL,
        List.of("try.html"),
        0,
        distribution);
  }

  /** Where {@code /widget/} is. */
  String origin() {
    return origin(distribution);
  }

  static String origin(Distribution distribution) {
    return "https://" + distribution.getDistributionDomainName();
  }

  /** The page in the frame of "try it". */
  String trial() {
    return origin() + "/" + TRIAL + "/try.html";
  }

  /** How files are served, here and at the desk. */
  BehaviorOptions files(Bucket bucket, ResponseHeadersPolicy headers) {
    return BehaviorOptions.builder()
        .origin(S3BucketOrigin.withOriginAccessControl(bucket))
        .viewerProtocolPolicy(ViewerProtocolPolicy.HTTPS_ONLY)
        .allowedMethods(AllowedMethods.ALLOW_GET_HEAD)
        .cachePolicy(byName)
        .responseHeadersPolicy(headers)
        .build();
  }

  static Distribution.Builder distribution(
      Construct scope, String comment, BehaviorOptions behavior) {
    return Distribution.Builder.create(scope, "Distribution")
        .comment(comment)
        .httpVersion(HttpVersion.HTTP2_AND_3)
        .priceClass(PriceClass.PRICE_CLASS_100)
        .defaultBehavior(behavior);
  }

  /** What changes has another name, so nothing but the path counts. */
  private CachePolicy byName(Settings settings) {
    return CachePolicy.Builder.create(this, "ByName")
        .comment("Files of " + settings.prefix() + "stack, by their name")
        .minTtl(Duration.seconds(0))
        .defaultTtl(Duration.minutes(5))
        .maxTtl(Duration.days(365))
        .enableAcceptEncodingBrotli(true)
        .enableAcceptEncodingGzip(true)
        .build();
  }
}
