package parlor.api.summary;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import parlor.aws.Aws;

/** Every half hour on Lambda. What a schedule says to it makes no difference. */
public final class MorningHandler implements RequestStreamHandler {
  private final Rounds rounds;

  public MorningHandler() {
    var config = MorningConfig.read();
    rounds = DeployedMorning.of(config, Aws.of(config.region()), Clock.systemUTC());
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) {
    rounds.all();
  }
}
