package parlor.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After a rehearsed snapshot the first visitor waits for no class to be found, read and verified.
 * The target is none of ours; the caps are what the runtime client itself loads, and two. The names
 * of those left are in {@code first-request-classes-*.txt} of the build folder.
 */
class ClassLoadTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int SESSION_CAP = 10;
  private static final int CHAT_CAP = 8;
  private static final int OWNER_CAP = 8;

  @TempDir Path folder;

  @Test
  void the_first_visitor_after_a_snapshot_waits_for_hardly_a_class()
      throws IOException, InterruptedException {
    try (var stage = Stage.open();
        var warm = LambdaProcess.start(stage.session(), stage.clock()).ready()) {
      var business = stage.business();
      var values = business.visit(warm);
      var session = loaded(stage, stage.session(), Events.filled("session-open", values), 201);
      var chat = loaded(stage, stage.chat(), Events.filled("chat-message", values), 200);
      var owner = loaded(stage, stage.owner(), Events.filled("owner-workspaces", values), 200);
      System.out.println(
          "classes loaded for the first visitor: session="
              + session.size()
              + " chat="
              + chat.size()
              + " owner="
              + owner.size());
      assertThat(session).hasSizeLessThanOrEqualTo(SESSION_CAP);
      assertThat(chat).hasSizeLessThanOrEqualTo(CHAT_CAP);
      assertThat(owner).hasSizeLessThanOrEqualTo(OWNER_CAP);
    }
  }

  private List<String> loaded(Stage stage, Deployed function, String event, int status)
      throws IOException, InterruptedException {
    var log = folder.resolve(function.name() + ".log");
    var flags = List.of("-Xlog:class+load:file=" + log + "::filecount=0");
    var watched = function.withSnapStart().withFlags(flags);
    try (var process = LambdaProcess.start(watched, stage.clock()).checkpointed()) {
      var before = lines(log).size();
      assertThat(before).as("classes loaded before the snapshot").isGreaterThan(1_000);
      assertThat(Reply.of(process.ready().invoke(event, TIMEOUT)).status()).isEqualTo(status);
      var all = lines(log);
      return written(function.name(), all.subList(before, all.size()));
    }
  }

  private static List<String> lines(Path log) throws IOException {
    return Files.readAllLines(log).stream().filter(line -> line.contains(" source: ")).toList();
  }

  private static List<String> written(String name, List<String> lines) throws IOException {
    var names = lines.stream().map(line -> line.replaceAll("^(\\[[^]]*])+ *", "")).toList();
    var target =
        Path.of(System.getProperty("parlor.root", "."))
            .resolve("functions/runtime-client")
            .resolve(System.getProperty("parlor.target", "target"));
    Files.write(target.resolve("first-request-classes-" + name + ".txt"), names);
    return names;
  }
}
