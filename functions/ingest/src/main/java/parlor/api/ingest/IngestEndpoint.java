package parlor.api.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import parlor.content.SourceId;
import parlor.tenant.TenantId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A batch of messages, each with the ids of a source, to those that SQS shall deliver again. See
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
final class IngestEndpoint {
  private static final Logger LOG = System.getLogger(IngestEndpoint.class.getName());

  /**
   * How often the queue hands a message out; after this it is in the queue of those that failed.
   */
  static final int MOST_TRIES = 3;

  private final Ingest ingest;

  IngestEndpoint(Ingest ingest) {
    this.ingest = ingest;
  }

  void answer(InputStream in, OutputStream out) throws IOException {
    out.write(answer(JsonMapper.shared().readTree(in)).toString().getBytes(UTF_8));
  }

  private JsonNode answer(JsonNode event) {
    var reply = JsonNodeFactory.instance.objectNode();
    var failures = reply.putArray("batchItemFailures");
    for (var message : event.required("Records")) {
      if (!read(message)) {
        failures.addObject().put("itemIdentifier", message.required("messageId").asString());
      }
    }
    return reply;
  }

  private boolean read(JsonNode message) {
    try {
      var ids = JsonMapper.shared().readTree(message.path("body").asString(""));
      var tenant = new TenantId(ids.path("tenant").asString(""));
      var source = new SourceId(ids.path("source").asString(""));
      int tries = message.path("attributes").path("ApproximateReceiveCount").asInt(1);
      return read(tenant, source, tries >= MOST_TRIES);
    } catch (RuntimeException e) {
      // Its message may hold what was read.
      LOG.log(Level.WARNING, "A source was not read: {0}", e.getClass().getName());
      return false;
    }
  }

  private boolean read(TenantId tenant, SourceId source, boolean last) {
    if (last && ingest.wasCutShort(tenant, source)) {
      ingest.giveUp(tenant, source);
      LOG.log(Level.WARNING, "A source was cut short each time");
      return false;
    }
    try {
      ingest.read(tenant, source);
      return true;
    } catch (RuntimeException e) {
      if (last) {
        ingest.giveUp(tenant, source);
      }
      throw e;
    }
  }
}
