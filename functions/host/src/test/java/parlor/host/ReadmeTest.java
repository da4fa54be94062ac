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

  /** A link to a method of a test, by its name in words. */
  private static final Pattern TEST =
      Pattern.compile("\\[([^]]+)]\\((\\S+/src/test/java/\\S+[.]java)\\)");

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
  void every_answer_names_its_test_and_every_link_leads_somewhere() throws Exception {
    for (var name : List.of("README.md", "SECURITY.md", "CONTRIBUTING.md")) {
      for (var link : links(Files.readString(ROOT.resolve(name)))) {
        assertThat(ROOT.resolve(link)).as(name).exists();
      }
    }
    var table = Files.readString(ROOT.resolve("README.md")).split("## Your five questions", 2)[1];
    var rows =
        table
            .lines()
            .dropWhile(line -> !line.startsWith("|"))
            .takeWhile(line -> line.startsWith("|"))
            .skip(2)
            .toList();
    assertThat(rows).hasSizeGreaterThan(10);
    for (var row : rows) {
      var tests = TEST.matcher(row).results().toList();
      assertThat(tests).as(row).isNotEmpty();
      for (var test : tests) {
        var source = Files.readString(ROOT.resolve(test.group(2)));
        var method = " void " + test.group(1).replace(' ', '_') + "(";
        assertThat(source).as(row).contains(method);
        var before = source.substring(0, source.indexOf(method));
        assertThat(before.substring(before.lastIndexOf("\n\n"))).as(row).contains("Test");
      }
    }
  }

  /** Into this folder, without what stands behind a number sign. */
  private static List<String> links(String text) {
    return Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)")
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(link -> !link.contains("://"))
        .toList();
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
