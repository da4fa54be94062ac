package parlor.infra;

import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.deployment.BucketDeployment;
import software.amazon.awscdk.services.s3.deployment.CacheControl;
import software.amazon.awscdk.services.s3.deployment.ISource;
import software.constructs.Construct;

/**
 * Puts files into a bucket by a helper function of CDK's that runs with a deployment and never
 * else; CloudFormation itself cannot put an object there. What has a hash in its name comes first
 * and stays beside its older versions, then what names it.
 */
final class Upload extends Construct {
  private final LogGroup log;

  Upload(Construct scope, Settings settings) {
    super(scope, "Upload");
    log =
        LogGroup.Builder.create(this, "Log")
            .logGroupName("/aws/lambda/" + settings.prefix() + "files")
            .retention(RetentionDays.ONE_MONTH)
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
  }

  /**
   * @param folder of the bucket; empty for its root
   * @param first files that name others; all else is kept for ever under its own name
   * @param keep seconds that those may be kept for
   */
  void files(
      String id,
      List<? extends ISource> sources,
      Bucket bucket,
      String folder,
      List<String> first,
      int keep,
      Distribution distribution) {
    var named =
        to(id, sources, bucket, folder)
            .exclude(first)
            .cacheControl(List.of(CacheControl.fromString("public, max-age=31536000, immutable")))
            .build();
    var naming =
        to(id + "First", sources, bucket, folder)
            .exclude(List.of("*"))
            .include(first)
            .cacheControl(List.of(CacheControl.fromString("public, max-age=" + keep)))
            .distribution(distribution)
            .distributionPaths(
                first.stream()
                    .map(name -> "/" + (folder.isEmpty() ? "" : folder + "/") + name)
                    .toList())
            .build();
    naming.getNode().addDependency(named);
  }

  private BucketDeployment.Builder to(
      String id, List<? extends ISource> sources, Bucket bucket, String folder) {
    var deployment =
        BucketDeployment.Builder.create(this, id)
            .sources(sources)
            .destinationBucket(bucket)
            .prune(false)
            .logGroup(log);
    return folder.isEmpty() ? deployment : deployment.destinationKeyPrefix(folder);
  }
}
