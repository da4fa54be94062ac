package parlor.infra;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import software.amazon.awscdk.Stack;

/** Why the stack is, here and there, deliberately not as cdk-nag would have it. */
final class Reasons {
  private static final String ADDRESSES =
      "Such a log would keep visitors' addresses. API Gateway's own log says what an operator "
          + "needs, without them.";

  private final Stack stack;

  private Reasons(Stack stack) {
    this.stack = stack;
  }

  static void give(Stack stack, Settings settings) {
    var reasons = new Reasons(stack);
    reasons.storage();
    reasons.functions();
    reasons.api();
    reasons.website("Website");
    if (settings.desk().isHere()) {
      reasons.website("Desk");
    }
    if (settings.hasPool()) {
      reasons.pool();
    }
    reasons.uploads();
  }

  private void storage() {
    at("Tables/Keyring", "AwsSolutions-DDB3", "A restored key would undo an erasure.");
    at("Tables/Index", "AwsSolutions-DDB3", "A restored line would find who was erased.");
    at("Tables/Limits", "AwsSolutions-DDB3", "Holds counters of minutes and a salt of a day.");
    at("Content/Bucket", "AwsSolutions-S1", ADDRESSES);
    at(
        "Secrets/Tokens",
        "AwsSolutions-SMG4",
        "A new value ends every visit under way; it is made by hand, when there is a reason to.");
    at(
        "Secrets/PublicKeys",
        "AwsSolutions-SMG4",
        "A new value silences every key that stands on a business's page.");
  }

  private void functions() {
    at(
        "Chat/TenantRole",
        "AwsSolutions-IAM5",
        "Reads the content of the business its session is tagged with, in whichever version.");
    at(
        "Owner/TenantRole",
        "AwsSolutions-IAM5",
        "Keeps the answers that an owner of the business its session is tagged with has written, in"
            + " whichever version of its content.");
    at(
        "IngestFunction/TenantRole",
        "AwsSolutions-IAM5",
        "Reads the uploads of the business its session is tagged with, and keeps its content, in "
            + "whichever version.");
    at(
        "DeletionFunction/TenantRole",
        "AwsSolutions-IAM5",
        "Removes every object of the business its session is tagged with.");
    at(
        "Erasure/Machine",
        "AwsSolutions-SF1",
        "Step Functions keeps each run's history for 90 days, in ids and numbers. A log beside it"
            + " would say the same.");
    at("Erasure/Machine", "AwsSolutions-SF2", "Each step is one call of one function.");
    for (var role : List.of("Owner/Role", "SummaryFunction/Role")) {
      at(
          role,
          "AwsSolutions-IAM5",
          "Writes as one sender, by a condition; SES asks for a right on whichever identity has"
              + " that address verified, the address or its domain.");
    }
    at(
        "WeeklyTouch/Failed",
        "AwsSolutions-SQS3",
        "It is itself the dead-letter queue of the weekly schedules.");
  }

  private void api() {
    at(
        "Api/Rest/CloudWatchRole",
        "AwsSolutions-IAM4",
        "The account's one role for access logs; API Gateway asks for these very rights.");
    at(
        "Api/Rest/Resource",
        "AwsSolutions-APIG2",
        "The function reads every field and refuses in a problem of our own, in the caller's "
            + "language; a model here would say less and be a second truth.");
    at(
        "Api/Rest/Default",
        "AwsSolutions-APIG4",
        "Visitors have no account: a public key and the page's origin open a visit, a sealed "
            + "token goes on with it, and the function checks both. Owners' tokens are of the "
            + "issuer an operator chose, and checked by the function.");
    at(
        "Api/Rest/Default",
        "AwsSolutions-COG4",
        "Visitors have no account, and an owner's issuer need not be Cognito.");
    at(
        "Api/Rest/DeploymentStage.v1",
        "AwsSolutions-APIG6",
        "Execution logs may hold headers, and a token is one of them. The access log stays.");
    at(
        "Api/Rest/DeploymentStage.v1",
        "AwsSolutions-APIG3",
        "Off unless -c waf=true asks for it, since it bills while idle. Limits per address and per"
            + " key are the functions' own.");
  }

  private void website(String site) {
    at(site + "/Bucket", "AwsSolutions-S1", ADDRESSES);
    at(site + "/Distribution", "AwsSolutions-CFR3", ADDRESSES);
    at(site + "/Distribution", "AwsSolutions-CFR1", "Visitors and owners may be anywhere.");
    at(site + "/Distribution", "AwsSolutions-CFR2", "Public files, cached, for reading only.");
    at(
        site + "/Distribution",
        "AwsSolutions-CFR4",
        "Under cloudfront.net's own certificate CloudFront decides which TLS it takes; the files"
            + " are public, and those that name others check their hashes.");
  }

  private void pool() {
    at(
        "Desk/Owners/Pool",
        "AwsSolutions-COG2",
        "A passkey is two factors by itself, and a second one would send everybody else for a"
            + " telephone; whoever wants more names an issuer of their own.");
    at(
        "Desk/Owners/Pool",
        "AwsSolutions-COG3",
        "Guards passwords, and keeps addresses of those who sign in; nobody here has a password.");
  }

  private void uploads() {
    var upload = "Custom::CDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C";
    var helper = "CDK's helper that copies files during a deployment: ";
    at(upload, "AwsSolutions-L1", helper + "its runtime is CDK's choice.");
    at(upload, "AwsSolutions-IAM4", helper + "its role is CDK's, and never runs otherwise.");
    at(upload, "AwsSolutions-IAM5", helper + "it reaches CDK's assets and these files' buckets.");
  }

  private void at(String path, String rule, String reason) {
    var suppression = NagPackSuppression.builder().id(rule).reason(reason).build();
    NagSuppressions.addResourceSuppressionsByPath(
        stack, "/" + stack.getNode().getPath() + "/" + path, List.of(suppression), true);
  }
}
