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
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A DynamoDB Local of our own. Its jars come from the folder named by the system property {@code
 * parlor.dynamodb.local}, else from where the build of {@code parlor.root} puts them.
 */
public final class LocalDynamoDb implements AutoCloseable {
  private final Process process;
  private final URI endpoint;

  private LocalDynamoDb(Process process, int port) {
    this.process = process;
    this.endpoint = URI.create("http://127.0.0.1:" + port);
  }

  /** Keeps nothing once closed. */
  public static LocalDynamoDb inMemory() {
    return start(LocalDynamoDbServer.IN_MEMORY);
  }

  /** Keeps its data in {@code folder}, which is made if missing. */
  public static LocalDynamoDb onDisk(Path folder) {
    return start(folder.toAbsolutePath().toString());
  }

  /** Where it listens, on this machine only by convention: it takes any credentials. */
  public URI endpoint() {
    return endpoint;
  }

  @Override
  public void close() {
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

  private static LocalDynamoDb start(String where) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = own() + File.pathSeparator + library().resolve("*");
    try {
      var process =
          new ProcessBuilder(
                  java,
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  classPath,
                  LocalDynamoDbServer.class.getName(),
                  where)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      var line = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
      return started(process, line.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException("DynamoDB Local did not start", e);
    }
  }

  private static LocalDynamoDb started(Process process, @Nullable String line) {
    if (line != null && line.startsWith(LocalDynamoDbServer.READY)) {
      var port = line.substring(LocalDynamoDbServer.READY.length());
      return new LocalDynamoDb(process, Integer.parseInt(port));
    }
    process.destroyForcibly();
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
