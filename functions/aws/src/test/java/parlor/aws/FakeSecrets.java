package parlor.aws;

import java.util.HashMap;
import java.util.Map;

/** Secrets by name, each with its stages. */
final class FakeSecrets {
  private record Version(String id, String text) {}

  private final Map<String, Map<String, Version>> secrets = new HashMap<>();
  private int versions;

  synchronized Reply answer(Call call) {
    return switch (call.operation()) {
      case "CreateSecret" -> created(call);
      case "PutSecretValue" -> put(call);
      case "GetSecretValue" -> value(call);
      default -> Reply.error(call, 400, "InvalidRequestException");
    };
  }

  private Reply created(Call call) {
    var name = call.text("Name");
    if (secrets.containsKey(name)) {
      return Reply.error(call, 400, "ResourceExistsException");
    }
    secrets.put(name, new HashMap<>(Map.of("AWSCURRENT", version(call))));
    return Reply.json(Map.of("ARN", name, "Name", name));
  }

  private Reply put(Call call) {
    var stages = secrets.get(call.text("SecretId"));
    if (stages == null) {
      return Reply.error(call, 400, "ResourceNotFoundException");
    }
    var replaced = stages.put("AWSCURRENT", version(call));
    if (replaced != null) {
      stages.put("AWSPREVIOUS", replaced);
    }
    return Reply.json(Map.of("Name", call.text("SecretId")));
  }

  private Reply value(Call call) {
    var name = call.text("SecretId");
    var stage = call.json().has("VersionStage") ? call.text("VersionStage") : "AWSCURRENT";
    var version = secrets.getOrDefault(name, Map.of()).get(stage);
    return version == null
        ? Reply.error(call, 400, "ResourceNotFoundException")
        : Reply.json(
            Map.of("Name", name, "VersionId", version.id(), "SecretString", version.text()));
  }

  private Version version(Call call) {
    return new Version("version-" + ++versions, call.text("SecretString"));
  }
}
