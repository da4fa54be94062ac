package parlor.iam;

import java.util.Map;

/**
 * Who asks.
 *
 * @param arn of the role, also for a session of it
 * @param session its name; empty for somebody who is in no role
 * @param tags session tags
 */
public record Principal(String arn, String session, Map<String, String> tags) {
  public Principal {
    tags = Map.copyOf(tags);
  }

  String account() {
    return arn.split(":", 6)[4];
  }

  /** As a policy may name this session alone. */
  String sessionArn() {
    return arn.replace(":iam:", ":sts:").replace(":role/", ":assumed-role/") + "/" + session;
  }
}
