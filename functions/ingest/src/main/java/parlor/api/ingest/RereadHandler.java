package parlor.api.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import parlor.aws.Aws;

/** The daily re-reading on Lambda. What a schedule says to it makes no difference. */
public final class RereadHandler implements RequestStreamHandler {
  private final Reread reread;

  public RereadHandler() {
    var config = RereadConfig.read();
    reread = DeployedReread.of(config, Aws.of(config.region()), Clock.systemUTC());
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) {
    reread.all();
  }
}
