package parlor.http.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.crac.Core;
import org.crac.Resource;

/**
 * What Lambda starts: one function behind API Gateway, which rehearses before a snapshot of it is
 * taken.
 */
public abstract class ProxyHandler implements RequestStreamHandler, Resource {
  private final LambdaFunction function;

  protected ProxyHandler(LambdaFunction function) {
    this.function = function;
    Core.getGlobalContext().register(this);
  }

  /** Loads what a first visitor needs; what it throws ends the deployment. */
  protected abstract void rehearse() throws IOException;

  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    function.handle(in, out, Duration.ofMillis(context.getRemainingTimeInMillis()));
  }

  @Override
  public final void beforeCheckpoint(org.crac.Context<? extends Resource> context)
      throws IOException {
    rehearse();
  }

  /** Nothing to mend: secrets, credentials, ids and salts are asked for when they are needed. */
  @Override
  public final void afterRestore(org.crac.Context<? extends Resource> context) {}
}
