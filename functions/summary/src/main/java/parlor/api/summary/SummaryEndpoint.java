package parlor.api.summary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A batch of messages, each a job, to those that SQS shall deliver again. See
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
final class SummaryEndpoint {
  private static final Logger LOG = System.getLogger(SummaryEndpoint.class.getName());

  private final MailRoom room;

  SummaryEndpoint(MailRoom room) {
    this.room = room;
  }

  void answer(InputStream in, OutputStream out) throws IOException {
    out.write(answer(JsonMapper.shared().readTree(in)).toString().getBytes(UTF_8));
  }

  private JsonNode answer(JsonNode event) {
    var reply = JsonNodeFactory.instance.objectNode();
    var failures = reply.putArray("batchItemFailures");
    for (var message : event.required("Records")) {
      if (!done(message.path("body").asString(""))) {
        failures.addObject().put("itemIdentifier", message.required("messageId").asString());
      }
    }
    return reply;
  }

  private boolean done(String body) {
    try {
      room.handle(JobJson.read(body));
      return true;
    } catch (RuntimeException e) {
      // Its message may hold what was read.
      LOG.log(Level.WARNING, "A job was not done: {0}", e.getClass().getName());
      return false;
    }
  }
}
