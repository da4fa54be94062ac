package parlor.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The command line in a process of its own, as a shell starts it. */
public final class Command {
  /** What came of it. */
  public record Ended(int status, String out, String err) {}

  private Command() {}

  /** An owner's token of the workspace, of the host that keeps its things in {@code data}. */
  public static String token(int port, Path data, String workspace)
      throws IOException, InterruptedException {
    var arguments =
        List.of(
            "token",
            "--role=owner",
            "--workspace=" + workspace,
            "--port=" + port,
            "--data=" + data);
    var ended = run(Map.of(), "", arguments);
    assertThat(ended.status()).as(ended.err()).isZero();
    return ended.out().strip();
  }

  public static Ended run(Map<String, String> environment, String input, List<String> arguments)
      throws IOException, InterruptedException {
    var builder = of(List.of(), arguments);
    builder.environment().putAll(environment);
    var process = builder.start();
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(UTF_8));
    } catch (IOException e) {
      assertThat(process.isAlive()).isFalse(); // it had no use for the rest
    }
    var out = new String(process.getInputStream().readAllBytes(), UTF_8);
    var err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), out, err);
  }

  /** A host of this build that goes on until it is stopped. */
  public static Process serve(List<String> options) throws IOException {
    var build =
        Stream.of("parlor.root", "parlor.target")
            .map(name -> "-D" + name + "=" + System.getProperty(name))
            .toList();
    var arguments = new ArrayList<>(List.of("serve"));
    arguments.addAll(options);
    return of(build, arguments).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static ProcessBuilder of(List<String> properties, List<String> arguments) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path")));
    command.addAll(properties);
    command.add("parlor.host.Main");
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }
}
