package parlor.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Vends credentials to whoever asks, as the query protocol has it, and remembers for whom. */
final class FakeSts {
  private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  FakeSts(Clock clock) {
    this.clock = clock;
  }

  /** The form fields of a call. */
  static Map<String, String> fields(Call call) {
    return Arrays.stream(new String(call.content(), UTF_8).split("&"))
        .map(field -> field.split("=", 2))
        .collect(Collectors.toMap(f -> f[0], f -> URLDecoder.decode(f[1], UTF_8)));
  }

  /** What was asked for, oldest first: role, session name, duration and tags. */
  List<Map<String, String>> asked() {
    return List.copyOf(asked);
  }

  Reply answer(Call call) {
    var fields = fields(call);
    asked.add(fields);
    return Reply.xml(
        """
        <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
        <AssumedRoleUser><AssumedRoleId>AROA:%1$s</AssumedRoleId><Arn>%2$s</Arn></AssumedRoleUser>
        <Credentials><AccessKeyId>ASIA%3$s</AccessKeyId><SecretAccessKey>%4$s</SecretAccessKey>
        <SessionToken>%5$s</SessionToken><Expiration>%6$s</Expiration></Credentials>
        <PackedPolicySize>6</PackedPolicySize></AssumeRoleResult>
        <ResponseMetadata><RequestId>%7$s</RequestId></ResponseMetadata></AssumeRoleResponse>
        """
            .formatted(
                fields.get("RoleSessionName"),
                fields.get("RoleArn") + "/" + fields.get("RoleSessionName"),
                hex(8).toUpperCase(Locale.ROOT),
                hex(20),
                hex(64),
                clock.instant().plusSeconds(Long.parseLong(fields.get("DurationSeconds"))),
                hex(16)));
  }

  private String hex(int bytes) {
    var random = new byte[bytes];
    this.random.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
