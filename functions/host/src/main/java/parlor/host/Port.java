package parlor.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The port to listen on, tried before anything else is started. */
final class Port {
  private Port() {}

  /** {@code wanted} if it is free, any free one for 0. */
  static int free(InetAddress bind, int wanted) throws CannotStart {
    try (var socket = new ServerSocket(wanted, 1, bind)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new CannotStart(
          "Port " + wanted + " cannot be used (" + e.getMessage() + "); choose one with --port.");
    }
  }
}
