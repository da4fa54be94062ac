package parlor.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a function finds around it, shown by one that tells. */
class LambdaProcessTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  @TempDir Path folder;
  private Deployed probe = probe(Path.of("probe.jar"), Map.of());

  @BeforeEach
  void upload() throws IOException {
    var jar = folder.resolve("probe.jar");
    var name = "parlor/runtime/ProbeHandler.class";
    try (OutputStream file = Files.newOutputStream(jar);
        var archive = new JarOutputStream(file);
        var bytes = ProbeHandler.class.getResourceAsStream("/" + name)) {
      archive.putNextEntry(new JarEntry(name));
      assertThat(bytes).isNotNull().satisfies(found -> found.transferTo(archive));
    }
    probe = probe(jar, Map.of("PROBE_EXTRA", "yes"));
  }

  @Test
  void a_function_lives_in_its_task_root_outside_the_class_path_in_an_environment_of_its_own()
      throws InterruptedException {
    try (var process = LambdaProcess.start(probe, CLOCK).ready()) {
      assertThat(process.invoke("{}", TIMEOUT))
          .isInstanceOfSatisfying(
              Outcome.Answered.class,
              answer ->
                  assertThat(answer.payload())
                      .contains("/tasks/probe.jar", "loader=CustomerClassLoader", "PROBE_EXTRA")
                      .contains("AWS_ACCESS_KEY_ID", "request=00000000-0000-4000-8000-0000000")
                      .containsPattern("remaining=(9|10)[0-9]{3}")
                      .doesNotContain("test-classes", "HOME"));
    }
  }

  @Test
  void what_it_throws_is_reported_and_the_instance_goes_on() throws InterruptedException {
    try (var process = LambdaProcess.start(probe, CLOCK).ready()) {
      assertThat(process.invoke("\"throw\"", TIMEOUT))
          .isInstanceOfSatisfying(
              Outcome.Failed.class,
              failed -> assertThat(failed.report()).contains("IllegalArgumentException"));
      assertThat(process.invoke("{}", TIMEOUT)).isInstanceOf(Outcome.Answered.class);
    }
  }

  @Test
  void one_that_hangs_is_timed_out() throws InterruptedException {
    try (var process = LambdaProcess.start(probe, CLOCK).ready()) {
      assertThat(process.invoke("\"hang\"", Duration.ofSeconds(1)))
          .isInstanceOf(Outcome.TimedOut.class);
    }
  }

  @Test
  void one_that_cannot_be_made_says_so_and_ends() throws InterruptedException {
    var broken = probe(probe.jar(), Map.of("PROBE_BREAKS", "yes"));
    try (var process = LambdaProcess.start(broken, CLOCK)) {
      assertThat(process.ended(TIMEOUT)).isTrue();
      assertThat(process.api().startErrors()).singleElement().asString().contains("on purpose");
    }
  }

  @Test
  void with_a_snapshot_hooks_run_on_both_sides_of_it_and_credentials_are_fetched_not_given()
      throws InterruptedException {
    try (var process = LambdaProcess.start(probe.withSnapStart(), CLOCK).checkpointed()) {
      process.ready();
      assertThat(process.invoke("{}", TIMEOUT))
          .isInstanceOfSatisfying(
              Outcome.Answered.class,
              answer ->
                  assertThat(answer.payload())
                      .contains("hooks=before after", "AWS_CONTAINER_CREDENTIALS_FULL_URI")
                      .doesNotContain("AWS_ACCESS_KEY_ID"));
    }
  }

  @Test
  void one_that_cannot_be_restored_says_so_and_ends() throws InterruptedException {
    var broken = probe(probe.jar(), Map.of("PROBE_BREAKS_RESTORE", "yes")).withSnapStart();
    try (var process = LambdaProcess.start(broken, CLOCK).checkpointed()) {
      process.api().restore();
      assertThat(process.ended(TIMEOUT)).isTrue();
      assertThat(process.api().startErrors())
          .singleElement()
          .asString()
          .startsWith("Runtime.AfterRestoreError");
    }
  }

  private static Deployed probe(Path jar, Map<String, String> environment) {
    return Deployed.onDemand("probe", ProbeHandler.class.getName(), jar, environment);
  }
}
