package parlor.dynamodb.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/**
 * The child process: {@code inMemory} or a folder. Says {@code ready PORT} or {@code failed REASON}
 * in one line, and runs until its standard input ends; a line there has it begin anew, with nothing
 * in memory, on another port.
 */
final class LocalDynamoDbServer {
  static final String IN_MEMORY = "inMemory";
  static final String READY = "ready ";
  static final String FAILED = "failed ";

  private LocalDynamoDbServer() {}

  public static void main(String[] args) throws Exception {
    var console = new PrintStream(System.out, true, UTF_8);
    // Before any logger looks for it: what the server prints is nobody's to read.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
    int status = 0;
    @Nullable String next;
    try {
      @Nullable FileChannel lock = args[0].equals(IN_MEMORY) ? null : lock(Path.of(args[0]));
      var again = new BufferedReader(new InputStreamReader(System.in, UTF_8));
      do {
        int port = freePort();
        var server =
            ServerRunner.createServerFromCommandLineArgs(
                options(args[0], port).toArray(String[]::new));
        onlyFromThisMachine(server);
        server.start();
        console.println(READY + port);
        next = again.readLine();
        server.stop();
      } while (next != null);
      if (lock != null) {
        lock.close();
      }
    } catch (Exception e) {
      console.println(FAILED + String.valueOf(e.getMessage()).replace('\n', ' '));
      status = 1;
    }
    // Jetty's threads would keep us alive.
    Runtime.getRuntime().halt(status);
  }

  /** DynamoDB Local has no option for it, and would let the whole network in. */
  private static void onlyFromThisMachine(DynamoDBProxyServer server)
      throws ReflectiveOperationException {
    var field = DynamoDBProxyServer.class.getDeclaredField("server");
    field.setAccessible(true);
    for (var connector : ((Server) field.get(server)).getConnectors()) {
      ((ServerConnector) connector).setHost(InetAddress.getLoopbackAddress().getHostAddress());
      connector
          .getConnectionFactory(HttpConnectionFactory.class)
          .getHttpConfiguration()
          .addCustomizer(LocalDynamoDbServer::onlyByItsOwnName);
    }
  }

  /** A page whose name was made to point here (DNS rebinding) still says its own name. */
  private static Request onlyByItsOwnName(Request request, HttpFields.Mutable ignored) {
    var name = Request.getServerName(request);
    if (!name.equals("127.0.0.1") && !name.equals("localhost")) {
      throw new HttpException.RuntimeException(421, "Misdirected Request");
    }
    return request;
  }

  private static List<String> options(String where, int port) {
    var options = new ArrayList<>(List.of("-sharedDb", "-disableTelemetry", "-port", "" + port));
    if (where.equals(IN_MEMORY)) {
      options.add("-inMemory");
    } else {
      options.addAll(List.of("-dbPath", where));
    }
    return options;
  }

  /** Two servers on one folder would corrupt it without a word; the lock ends with the process. */
  private static FileChannel lock(Path folder) throws IOException {
    Files.createDirectories(folder);
    var channel =
        FileChannel.open(
            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw new IOException("the folder " + folder + " is in use by another process");
    }
    return channel;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
