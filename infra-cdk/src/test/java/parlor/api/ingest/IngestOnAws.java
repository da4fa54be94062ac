package parlor.api.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import parlor.aws.Aws;
import parlor.fetch.Names;
import parlor.fetch.Reach;

/**
 * The functions that read what businesses publish with the parts they have on AWS, in this process.
 */
public final class IngestOnAws {
  private IngestOnAws() {}

  /** A batch of messages to those that failed, both as Lambda has them. */
  public interface Reader {
    String read(String event) throws IOException;
  }

  /** An instance that has met nobody yet, and may read these ports of this machine. */
  public static Reader reader(
      Map<String, String> environment, Aws aws, Set<Integer> ports, Clock clock) {
    var reach = new Reach(Names.system(), ports);
    var endpoint = DeployedIngest.of(IngestConfig.of(environment), aws, reach, clock);
    return event -> {
      var out = new ByteArrayOutputStream();
      endpoint.answer(new ByteArrayInputStream(event.getBytes(UTF_8)), out);
      return out.toString(UTF_8);
    };
  }

  public static Runnable daily(Map<String, String> environment, Aws aws, Clock clock) {
    return DeployedReread.of(RereadConfig.of(environment), aws, clock)::all;
  }
}
