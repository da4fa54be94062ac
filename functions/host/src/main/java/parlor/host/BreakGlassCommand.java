package parlor.host;

import java.util.concurrent.Callable;
import parlor.audit.Reason;
import parlor.aws.LambdaCalls;
import parlor.failure.Unavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Opens one business on a deployed stage to whoever says this, for an hour. */
@Command(
    name = "break-glass",
    description =
        "In an emergency: prints credentials that read one business's conversations for an hour, as"
            + " lines for a shell. The business's audit keeps that you did, and the reason you"
            + " give; an alarm rings.",
    mixinStandardHelpOptions = true)
final class BreakGlassCommand implements Callable<Integer> {
  @Mixin private StageOptions stage = new StageOptions();

  @Option(names = "--tenant", required = true, description = "The business.")
  private String tenant = "";

  @Option(
      names = "--reason",
      required = true,
      description = "Why, for its owner to read: up to 200 characters, nobody's personal data.")
  private String reason = "";

  @Override
  public Integer call() throws CannotStart {
    var event = JsonNodeFactory.instance.objectNode();
    event.put("tenant", TenantOption.parse(tenant).value());
    event.put("reason", reason().text());
    try (var calls = LambdaCalls.of(stage.aws(), 1)) {
      var reply = calls.call("parlor-" + stage.name() + "-break-glass", event.toString());
      print(JsonMapper.shared().readTree(reply));
      return 0;
    } catch (Unavailable e) {
      throw CannotStart.unreachable(e);
    }
  }

  private Reason reason() throws CannotStart {
    return Reason.parse(reason)
        .orElseThrow(
            () ->
                new CannotStart(
                    "--reason is one line of up to "
                        + Reason.MOST
                        + " characters, without an e-mail or a phone number."));
  }

  private void print(JsonNode reply) throws CannotStart {
    if (!reply.path("result").asString("").equals("opened")) {
      throw new CannotStart("Refused: " + reply.path("result").asString("") + ".");
    }
    export("AWS_ACCESS_KEY_ID", reply.path("accessKeyId"));
    export("AWS_SECRET_ACCESS_KEY", reply.path("secretAccessKey"));
    export("AWS_SESSION_TOKEN", reply.path("sessionToken"));
    System.err.printf(
        "%s is open to these until %s. Its audit says so, with your reason: entry %s."
            + " An alarm has rung.%n",
        tenant, reply.path("expiresAt").asString(""), reply.path("entry").asString(""));
  }

  private static void export(String name, JsonNode value) {
    System.out.println("export " + name + "='" + value.asString("") + "'");
  }
}
