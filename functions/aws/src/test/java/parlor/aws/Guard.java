package parlor.aws;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import parlor.iam.Iam;
import parlor.iam.Principal;

/** Stands before the services and lets through what the account's policies allow. */
final class Guard {
  private final Iam iam;

  Guard(Iam iam) {
    this.iam = iam;
  }

  /** AWS's own refusal, or empty if the call may go on. */
  Optional<Reply> refusal(Call call) {
    var principal = iam.principal(call.accessKey(), call.sessionToken());
    if (principal.isEmpty()) {
      return Optional.of(Reply.error(call, 403, "InvalidClientTokenId"));
    }
    return allows(principal.get(), call) ? Optional.empty() : Optional.of(denied(call));
  }

  private boolean allows(Principal who, Call call) {
    return switch (call.service()) {
      case "dynamodb" ->
          DynamoQuestion.of(call).stream()
              .allMatch(q -> iam.allows(who, q.action(), q.resource(), q.context()));
      case "kms" -> iam.allows(who, "kms:" + call.operation(), key(call), encryption(call));
      case "s3" -> iam.allows(who, "s3:" + call.operation(), object(call), listing(call));
      case "states" ->
          iam.allows(who, "states:" + call.operation(), FakeStates.arn(call), Map.of());
      case "bedrock" -> iam.allows(who, "bedrock:InvokeModel", FakeBedrock.arn(call), Map.of());
      case "lambda" -> iam.allows(who, "lambda:InvokeFunction", FakeLambda.arn(call), Map.of());
      case "sts" -> {
        if (call.operation().equals("GetCallerIdentity")) {
          // Nobody needs a right to be told who they are.
          yield true;
        }
        var fields = FakeSts.fields(call);
        yield iam.allowsRole(who, fields.getOrDefault("RoleArn", ""), FakeSts.tags(fields));
      }
      case "sqs" -> iam.allows(who, "sqs:" + call.operation(), FakeSqs.arn(call), Map.of());
      case "ses" ->
          FakeSes.arns(call).stream()
              .allMatch(arn -> iam.allows(who, "ses:SendEmail", arn, FakeSes.context(call)));
      case "secretsmanager" ->
          iam.allows(who, "secretsmanager:" + call.operation(), field(call, "SecretId"), Map.of());
      default ->
          iam.allows(
              who, call.service().toLowerCase(Locale.ROOT) + ":" + call.operation(), "*", Map.of());
    };
  }

  private static String key(Call call) {
    return field(call, "KeyId");
  }

  /** https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html */
  private static Map<String, List<String>> encryption(Call call) {
    var context = new TreeMap<String, List<String>>();
    var names = new TreeSet<String>();
    for (var pair : call.json().path("EncryptionContext").properties()) {
      names.add(pair.getKey());
      context.put("kms:EncryptionContext:" + pair.getKey(), List.of(pair.getValue().asString()));
    }
    if (!names.isEmpty()) {
      context.put("kms:EncryptionContextKeys", List.copyOf(names));
    }
    return context;
  }

  /** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html */
  private static Map<String, List<String>> listing(Call call) {
    return call.operation().equals("ListBucket") && FakeSts.fields(call).containsKey("prefix")
        ? Map.of("s3:prefix", List.of(FakeSts.fields(call).getOrDefault("prefix", "")))
        : Map.of();
  }

  private static String object(Call call) {
    return "arn:aws:s3:::" + call.path().substring(1);
  }

  private static String field(Call call, String name) {
    return call.json().path(name).asString("");
  }

  private static Reply denied(Call call) {
    boolean xml = call.service().equals("s3") || call.service().equals("sts");
    return xml
        ? Reply.error(call, 403, "AccessDenied")
        : Reply.error(call, 400, "AccessDeniedException");
  }
}
