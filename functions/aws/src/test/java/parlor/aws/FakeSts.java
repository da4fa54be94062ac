package parlor.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parlor.iam.Iam;

/** Vends credentials, as the query protocol has it, and remembers for whom. */
final class FakeSts {
  private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
  private final Iam iam;
  private final Clock clock;

  FakeSts(Iam iam, Clock clock) {
    this.iam = iam;
    this.clock = clock;
  }

  /** The form fields of a call. */
  static Map<String, String> fields(Call call) {
    return Arrays.stream(new String(call.content(), UTF_8).split("&"))
        .map(field -> field.split("=", 2))
        .collect(Collectors.toMap(f -> f[0], f -> URLDecoder.decode(f[1], UTF_8)));
  }

  /** The session tags a call asks for. */
  static Map<String, String> tags(Map<String, String> fields) {
    var tags = new TreeMap<String, String>();
    for (int i = 1; fields.containsKey("Tags.member." + i + ".Key"); i++) {
      var member = "Tags.member." + i;
      tags.put(
          fields.getOrDefault(member + ".Key", ""), fields.getOrDefault(member + ".Value", ""));
    }
    return tags;
  }

  /** What was asked for, oldest first: role, session name, duration and tags. */
  List<Map<String, String>> asked() {
    return List.copyOf(asked);
  }

  /** The secrets and session tokens given out so far. */
  List<String> vended() {
    return iam.issued().stream().flatMap(i -> Stream.of(i.secret(), i.token())).toList();
  }

  Reply answer(Call call) {
    return call.operation().equals("GetCallerIdentity") ? identity() : vended(call);
  }

  private static Reply identity() {
    return Reply.xml(
        """
        <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
        <GetCallerIdentityResult><Arn>arn:aws:iam::111122223333:user/administrator</Arn>
        <UserId>AIDA</UserId><Account>111122223333</Account></GetCallerIdentityResult>
        <ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></GetCallerIdentityResponse>
        """);
  }

  private Reply vended(Call call) {
    var fields = fields(call);
    asked.add(fields);
    var role = fields.getOrDefault("RoleArn", "");
    var session = fields.getOrDefault("RoleSessionName", "");
    var seconds = Long.parseLong(fields.getOrDefault("DurationSeconds", "3600"));
    var issued = iam.issue(role, session, tags(fields));
    return Reply.xml(
        """
        <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
        <AssumedRoleUser><AssumedRoleId>AROA:%1$s</AssumedRoleId><Arn>%2$s</Arn></AssumedRoleUser>
        <Credentials><AccessKeyId>%3$s</AccessKeyId><SecretAccessKey>%4$s</SecretAccessKey>
        <SessionToken>%5$s</SessionToken><Expiration>%6$s</Expiration></Credentials>
        <PackedPolicySize>6</PackedPolicySize></AssumeRoleResult>
        <ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></AssumeRoleResponse>
        """
            .formatted(
                session,
                role + "/" + session,
                issued.accessKey(),
                issued.secret(),
                issued.token(),
                clock.instant().plusSeconds(seconds)));
  }
}
