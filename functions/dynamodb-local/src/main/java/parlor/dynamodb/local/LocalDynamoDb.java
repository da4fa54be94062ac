package parlor.dynamodb.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A DynamoDB Local of our own. Its jars come from the folder named by the system property {@code
 * parlor.dynamodb.local}, else from where the build of {@code parlor.root} puts them.
 */
public final class LocalDynamoDb implements AutoCloseable {
  /**
   * Closed ones in memory, begun anew: a process takes seconds to start, a server in it does not.
   */
  private static final Queue<LocalDynamoDb> IDLE = new ConcurrentLinkedQueue<>();

  private final Process process;
  private final BufferedReader says;
  private final URI endpoint;
  private final boolean reusable;
  private final AtomicBoolean closed = new AtomicBoolean();

  private LocalDynamoDb(Process process, BufferedReader says, boolean reusable) throws IOException {
    this.process = process;
    this.says = says;
    this.reusable = reusable;
    this.endpoint = URI.create("http://127.0.0.1:" + port(says.readLine()));
  }

  /** Keeps nothing once closed. */
  public static LocalDynamoDb inMemory() {
    var idle = IDLE.poll();
    return idle != null ? idle : start(LocalDynamoDbServer.IN_MEMORY, true);
  }

  /** Keeps its data in {@code folder}, which is made if missing. */
  public static LocalDynamoDb onDisk(Path folder) {
    return start(folder.toAbsolutePath().toString(), false);
  }

  /** Where it listens, on this machine only by convention: it takes any credentials. */
  public URI endpoint() {
    return endpoint;
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    if (reusable) {
      again();
    } else {
      end();
    }
  }

  private void again() {
    try {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
      IDLE.add(new LocalDynamoDb(process, says, true));
    } catch (IOException | IllegalStateException e) {
      end(); // its process has ended, so the next one starts another
    }
  }

  private void end() {
    try {
      process.getOutputStream().close(); // the child reads the end of its input, and ends
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static LocalDynamoDb start(String where, boolean reusable) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = own() + File.pathSeparator + library().resolve("*");
    try {
      var process =
          new ProcessBuilder(
                  java,
                  "--enable-native-access=ALL-UNNAMED",
                  // It lives for minutes and does little: what a server is compiled for costs more.
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-cp",
                  classPath,
                  LocalDynamoDbServer.class.getName(),
                  where)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      var says = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
      try {
        return new LocalDynamoDb(process, says, reusable);
      } catch (IllegalStateException e) {
        process.destroyForcibly();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("DynamoDB Local did not start", e);
    }
  }

  private static int port(@Nullable String line) {
    if (line != null && line.startsWith(LocalDynamoDbServer.READY)) {
      return Integer.parseInt(line.substring(LocalDynamoDbServer.READY.length()));
    }
    var reason =
        line != null && line.startsWith(LocalDynamoDbServer.FAILED)
            ? line.substring(LocalDynamoDbServer.FAILED.length())
            : "it ended without a word";
    throw new IllegalStateException("DynamoDB Local did not start: " + reason);
  }

  private static Path library() {
    var named = System.getProperty("parlor.dynamodb.local");
    var folder =
        named != null
            ? Path.of(named)
            : Path.of(System.getProperty("parlor.root", "."))
                .resolve("functions/dynamodb-local")
                .resolve(System.getProperty("parlor.target", "target"))
                .resolve("lib");
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException(
          "no DynamoDB Local in " + folder + ": build functions/dynamodb-local first");
    }
    return folder.toAbsolutePath();
  }

  private static Path own() {
    var source = LocalDynamoDb.class.getProtectionDomain().getCodeSource();
    return Path.of(URI.create(source.getLocation().toString()));
  }
}
