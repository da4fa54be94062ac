package parlor.http;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Function;
import parlor.failure.Unavailable;
import parlor.seal.Unreadable;

/**
 * The outermost layer of every function: an outage becomes 503 with a wait, a defect becomes a 500
 * that says nothing, and sealed content that does not open (moved, changed, or its key gone) is
 * what it is to the caller: erased. Logs name the kind of failure and the request, never a message
 * or its words.
 */
public final class ProblemBoundary implements Function<HttpCall, HttpReply> {
  private static final Logger LOG = System.getLogger(ProblemBoundary.class.getName());

  private final Function<HttpCall, HttpReply> inner;

  public ProblemBoundary(Function<HttpCall, HttpReply> inner) {
    this.inner = inner;
  }

  @Override
  public HttpReply apply(HttpCall call) {
    try {
      return inner.apply(call);
    } catch (RuntimeException e) {
      return Cors.openToAll(of(e, call.requestId()).reply(call));
    }
  }

  /** The problem a failure becomes, logged. */
  public static Problem of(RuntimeException failure, String requestId) {
    if (failure instanceof Unavailable) {
      LOG.log(Level.WARNING, "{0} request={1}", failure.getMessage(), requestId);
      return Problem.of(Slug.UNAVAILABLE).after(Duration.ofSeconds(2));
    }
    if (failure instanceof Unreadable) {
      LOG.log(Level.WARNING, "sealed content does not open request={0}", requestId);
      return Problem.of(Slug.ERASED);
    }
    var place = failure.getStackTrace().length == 0 ? "?" : failure.getStackTrace()[0].toString();
    LOG.log(
        Level.ERROR,
        "defect {0} at {1} request={2}",
        failure.getClass().getName(),
        place,
        requestId);
    return Problem.of(Slug.INTERNAL);
  }
}
