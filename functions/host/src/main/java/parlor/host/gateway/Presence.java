package parlor.host.gateway;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Lets each request tell whether whoever made it still waits, also before a byte of the reply is
 * there to write: a connection that was closed reads as ended.
 */
final class Presence extends ValveBase {
  /** Under which a request has a {@link BooleanSupplier}. */
  static final String ATTRIBUTE = Presence.class.getName();

  Presence() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    request.setAttribute(ATTRIBUTE, (BooleanSupplier) () -> waits(request));
    getNext().invoke(request, response);
  }

  /** Its body has been read, so anything but silence here is the end, which Tomcat keeps. */
  private static boolean waits(Request request) {
    var wire = request.getCoyoteRequest();
    wire.action(ActionCode.AVAILABLE, true);
    return wire.getAvailable() == 0;
  }
}
