package parlor.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells a newcomer to type does what it says. */
@NullUnmarked
final class ReadmeTest {
  private static final Path ROOT = Path.of(System.getProperty("parlor.root"));
  private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @TempDir static Path data;
  private static HostFixture host;

  @BeforeAll
  static void start() throws CannotStart {
    host = HostFixture.start(data);
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @Test
  void its_curl_lines_open_ask_repeat_read_back_and_are_refused_elsewhere() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "no curl");
    var token = main() + " token --port " + host.port() + " --data '" + data + "'";
    var told =
        run(
            blocks()
                .getFirst()
                .replace("http://localhost:8787", host.host().places().api())
                .replace("./parlor token", token));
    assertThat(told)
        .containsSubsequence(
            "Breakfast is included",
            "\"outcome\":\"answered\"",
            "event: delta",
            "event: done",
            "\"entries\":[",
            "\"controller\":",
            "\"role\":\"owner\"",
            "/problems/not-allowed");
    assertThat(told.split("\"position\":", -1)).as("one turn, not two").hasSize(2);
  }

  @Test
  void its_questions_from_a_file_are_answered() throws Exception {
    assertThat(run(blocks().get(1).replace("./parlor", main()))).contains("\"entry\":\"pets\"");
  }

  /** The command line, without the launcher's build. */
  private static String main() {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    return "'%s' -cp '%s' parlor.host.Main"
        .formatted(java, System.getProperty("surefire.test.class.path", classPath()));
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  private static List<String> blocks() throws IOException {
    return SHELL
        .matcher(Files.readString(ROOT.resolve("README.md")))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private static String run(String script) throws Exception {
    var process =
        new ProcessBuilder("sh", "-c", script)
            .directory(ROOT.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process.getOutputStream().close();
    var out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    return out;
  }
}
