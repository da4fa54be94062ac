package parlor.host.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;

/** A mail server that answers one sender, one recipient and one mail with given codes. */
record ScriptedSmtp(ServerSocket socket, String sender, String recipient, String content)
    implements AutoCloseable {
  static ScriptedSmtp start(String sender, String recipient, String content) throws IOException {
    var socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    var server = new ScriptedSmtp(socket, sender, recipient, content);
    Thread.ofVirtual().start(server::serve);
    return server;
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    try {
      while (true) {
        try (var client = socket.accept()) {
          talk(client);
        }
      }
    } catch (IOException e) {
      // It was closed.
    }
  }

  private void talk(Socket client) throws IOException {
    var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
    var out = client.getOutputStream();
    say(out, "220");
    boolean data = false;
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      if (data && !line.equals(".")) {
        continue;
      }
      var code = data ? content : code(line);
      if (code.equals("cut")) {
        return;
      }
      data = code.equals("354");
      say(out, code);
    }
  }

  private String code(String line) {
    var command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
    return switch (command) {
      case "MAIL" -> sender;
      case "RCPT" -> recipient;
      case "DATA" -> "354";
      case "QUIT" -> "221";
      default -> "250";
    };
  }

  private static void say(OutputStream out, String code) throws IOException {
    out.write((code + " as told\r\n").getBytes(US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
