package parlor.infra;

import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.constructs.Construct;

/**
 * The businesses' content, one object for each of them and version. Not versioned by S3: an old
 * copy would outlive the erasure of its business.
 */
final class ContentBucket extends Construct {
  private final Bucket bucket;

  ContentBucket(Construct scope, Optional<IKey> key) {
    super(scope, "Content");
    var builder = PrivateBucket.in(this).versioned(false);
    key.ifPresent(
        own -> builder.encryption(BucketEncryption.KMS).encryptionKey(own).bucketKeyEnabled(true));
    bucket = builder.build();
  }

  String name() {
    return bucket.getBucketName();
  }

  /** One business's uploads, as they came. */
  String uploadsOf(String tenant) {
    return bucket.arnForObjects(tenant + "/uploads/*");
  }

  /** All that is one business's. */
  String allOf(String tenant) {
    return bucket.arnForObjects(tenant + "/*");
  }

  /** Lets a role list what is the business's that its session is tagged with. */
  void letList(IRole role) {
    role.addToPrincipalPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("s3:ListBucket"))
            .resources(List.of(bucket.getBucketArn()))
            .conditions(OneTenant.ITS_OBJECTS)
            .build());
  }

  /** One business's content, and nothing else that may come to lie beside it. */
  String arnOf(String tenant) {
    return bucket.arnForObjects(tenant + "/content/*");
  }
}
