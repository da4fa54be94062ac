package parlor.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** Calls as bytes, for what no decent client would send. */
public final class Wire {
  private Wire() {}

  /** Sends these bytes and reads until the other side closes. */
  public static String send(int port, String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  /** A GET of a path under a host name. */
  public static String get(int port, String host, String path, String... headers)
      throws IOException {
    var more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return send(
        port,
        "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + more + "\r\n");
  }
}
