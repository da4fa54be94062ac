package parlor.infra;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.PriceClass;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.deployment.BucketDeployment;
import software.amazon.awscdk.services.s3.deployment.CacheControl;
import software.amazon.awscdk.services.s3.deployment.Source;
import software.constructs.Construct;

/**
 * The widget's scripts, under {@code /widget/}. The owner's desk will stand beside them once there
 * is one.
 *
 * <p>The scripts are copied by a helper function of CDK's that runs with a deployment and never
 * else; CloudFormation itself cannot put an object into a bucket.
 */
final class Website extends Construct {
  private final Distribution distribution;

  Website(Construct scope, Settings settings, Built built) {
    super(scope, "Website");
    var bucket = PrivateBucket.in(this).build();
    distribution =
        Distribution.Builder.create(this, "Distribution")
            .comment(settings.prefix() + "website")
            .httpVersion(HttpVersion.HTTP2_AND_3)
            .priceClass(PriceClass.PRICE_CLASS_100)
            .defaultBehavior(
                BehaviorOptions.builder()
                    .origin(S3BucketOrigin.withOriginAccessControl(bucket))
                    .viewerProtocolPolicy(ViewerProtocolPolicy.HTTPS_ONLY)
                    .allowedMethods(AllowedMethods.ALLOW_GET_HEAD)
                    .cachePolicy(byName())
                    .responseHeadersPolicy(WidgetHeaders.in(this, settings))
                    .build())
            .build();
    upload(bucket, settings, built);
  }

  /** Where {@code /widget/} is. */
  String origin() {
    return "https://" + distribution.getDistributionDomainName();
  }

  /** The chat has a name of its own for each version, so nothing but the path counts. */
  private CachePolicy byName() {
    return CachePolicy.Builder.create(this, "ByName")
        .comment("Parlor's scripts, by their name")
        .minTtl(Duration.seconds(0))
        .defaultTtl(Duration.minutes(5))
        .maxTtl(Duration.days(365))
        .enableAcceptEncodingBrotli(true)
        .enableAcceptEncodingGzip(true)
        .build();
  }

  /** First the chat, beside its older versions, then the loader that names it. */
  private void upload(Bucket bucket, Settings settings, Built built) {
    var log =
        LogGroup.Builder.create(this, "UploadLog")
            .logGroupName("/aws/lambda/" + settings.prefix() + "upload")
            .retention(RetentionDays.ONE_MONTH)
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    var source = Source.asset(built.widget().toString());
    var chat =
        BucketDeployment.Builder.create(this, "Chat")
            .sources(List.of(source))
            .destinationBucket(bucket)
            .destinationKeyPrefix("widget")
            .exclude(List.of("parlor.js"))
            .cacheControl(List.of(CacheControl.fromString("public, max-age=31536000, immutable")))
            .prune(false)
            .logGroup(log)
            .build();
    var loader =
        BucketDeployment.Builder.create(this, "Loader")
            .sources(List.of(source))
            .destinationBucket(bucket)
            .destinationKeyPrefix("widget")
            .exclude(List.of("*"))
            .include(List.of("parlor.js"))
            .cacheControl(List.of(CacheControl.fromString("public, max-age=300")))
            .prune(false)
            .logGroup(log)
            .distribution(distribution)
            .distributionPaths(List.of("/widget/parlor.js"))
            .build();
    loader.getNode().addDependency(chat);
  }
}
