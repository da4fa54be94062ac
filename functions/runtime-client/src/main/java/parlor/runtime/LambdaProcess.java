package parlor.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One instance of a function: AWS's runtime client in a JVM started as the managed runtime does.
 */
public final class LambdaProcess implements AutoCloseable {
  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final Duration START = Duration.ofSeconds(30);

  private final RuntimeApi api;
  private final Process process;
  private final Path folder;

  private LambdaProcess(RuntimeApi api, Process process, Path folder) {
    this.api = api;
    this.process = process;
    this.folder = folder;
  }

  /** Starts an instance; {@code clock} is the one its deadlines are told by. */
  public static LambdaProcess start(Deployed function, Clock clock) {
    var api = RuntimeApi.start(clock);
    try {
      var folder = Files.createTempDirectory("parlor-lambda").toRealPath();
      var task = TaskRoot.of(function.jar());
      var builder =
          new ProcessBuilder(command(function, RuntimeFolder.built()))
              .directory(task.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile());
      var environment = builder.environment();
      environment.clear();
      environment.putAll(Managed.environment(function, api, task));
      return new LambdaProcess(api, builder.start(), folder);
    } catch (IOException e) {
      api.close();
      throw new UncheckedIOException("the function did not start", e);
    }
  }

  private static List<String> command(Deployed function, RuntimeFolder runtime) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Managed.flags(function.initialization()));
    command.add("-D" + Managed.LIBRARY + "=" + runtime.library());
    command.addAll(function.flags());
    command.addAll(List.of("-classpath", runtime.classPath(), CLIENT, function.handler()));
    return command;
  }

  /** The service's side of it. */
  public RuntimeApi api() {
    return api;
  }

  /** The process's number, to look at it from outside. */
  public long pid() {
    return process.pid();
  }

  /** Waits until the instance asks for its first event, thawing it on the way if need be. */
  public LambdaProcess ready() throws InterruptedException {
    api.restore();
    return arrived(api.awaitReady(START));
  }

  /** Waits until its hooks have run and it would be frozen. Only with SnapStart. */
  public LambdaProcess checkpointed() throws InterruptedException {
    return arrived(api.awaitCheckpoint(START));
  }

  private LambdaProcess arrived(boolean inTime) {
    if (!inTime) {
      throw new IllegalStateException("the function did not start: " + log());
    }
    return this;
  }

  /** Hands an event to it and waits as long as its time-out. */
  public Outcome invoke(String event, Duration timeout) throws InterruptedException {
    return api.invoke(event, timeout);
  }

  /** Everything it has printed. */
  public String log() {
    try {
      return Files.readString(folder.resolve("log"), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the process to end by itself; false if it does not. */
  public boolean ended(Duration patience) throws InterruptedException {
    return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Asks the process to end and waits; false if it does not. */
  public boolean stop(Duration patience) throws InterruptedException {
    process.destroy();
    return ended(patience);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    api.close();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
      TaskRoot.delete(folder);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
