package parlor.api.summary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import parlor.aws.Aws;

/** The functions that write to owners with the parts they have on AWS, in this process. */
public final class MailOnAws {
  private MailOnAws() {}

  /** A batch of messages to those that failed, both as Lambda has them. */
  public interface Writer {
    String write(String event) throws IOException;
  }

  /** An instance that has met nobody yet. */
  public static Writer writer(Map<String, String> environment, Aws aws, Clock clock) {
    var endpoint = DeployedSummary.of(SummaryConfig.of(environment), aws, clock);
    return event -> {
      var out = new ByteArrayOutputStream();
      endpoint.answer(new ByteArrayInputStream(event.getBytes(UTF_8)), out);
      return out.toString(UTF_8);
    };
  }

  public static Runnable rounds(Map<String, String> environment, Aws aws) {
    return DeployedMorning.of(MorningConfig.of(environment), aws)::all;
  }
}
