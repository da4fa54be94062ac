package parlor.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From nothing, or from a snapshot, to the first reply; all kinds in turn, so none is favoured. */
@Tag("full")
class ColdStartFigures {
  private static final int ROUNDS = Integer.getInteger("parlor.rounds", 20);
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void cold_starts() throws IOException, InterruptedException {
    try (var stage = Stage.open()) {
      var kinds = kinds(stage);
      var times = new LinkedHashMap<String, List<Long>>();
      for (int round = 0; round < ROUNDS; round++) {
        for (var kind : kinds.entrySet()) {
          var took = firstReply(stage, kind.getValue());
          times.computeIfAbsent(kind.getKey(), k -> new ArrayList<>()).add(took.toMillis());
        }
      }
      print(times);
    }
  }

  private Map<String, Deployed> kinds(Stage stage) throws IOException, InterruptedException {
    var session = stage.session();
    var kinds = new LinkedHashMap<String, Deployed>();
    var floor = Archives.with(session.jar(), "floor", false);
    kinds.put(
        "SDK only, one read (the floor)",
        Deployed.onDemand("floor", "parlor.bench.SdkOnlyHandler", floor, session.environment()));
    kinds.put("session", session);
    kinds.put("session, AOT cache", session.withFlags(List.of("-XX:AOTCache=" + trained(stage))));
    kinds.put("session, from a rehearsed snapshot", session.withSnapStart());
    kinds.put("session behind Spring Cloud Function", spring(session));
    return kinds;
  }

  private static Deployed spring(Deployed session) throws IOException {
    var environment = new HashMap<>(session.environment());
    environment.put("MAIN_CLASS", "parlor.bench.SpringSession");
    environment.put("SPRING_CLOUD_FUNCTION_DEFINITION", "session");
    return Deployed.onDemand(
        "spring",
        "org.springframework.cloud.function.adapter.aws.FunctionInvoker",
        Archives.with(session.jar(), "spring", true),
        environment);
  }

  /** One visit as training, then the JVM writes its cache on its way out. */
  private Path trained(Stage stage) throws InterruptedException {
    var cache = folder.resolve("session.aot");
    var training = stage.session().withFlags(List.of("-XX:AOTCacheOutput=" + cache));
    try (var process = LambdaProcess.start(training, stage.clock()).ready()) {
      stage.business().visit(process);
      assertThat(process.stop(Duration.ofMinutes(2))).as(process.log()).isTrue();
    }
    assertThat(cache).exists();
    return cache;
  }

  private static Duration firstReply(Stage stage, Deployed function) throws InterruptedException {
    var event = Events.filled("session-open", stage.business().values());
    boolean snapshot = function.initialization() == Deployed.Initialization.SNAP_START;
    long started = System.nanoTime();
    try (var process = LambdaProcess.start(function, stage.clock())) {
      if (snapshot) {
        process.checkpointed();
        started = System.nanoTime();
        process.api().restore();
      }
      var outcome = process.invoke(event, TIMEOUT);
      var took = Duration.ofNanos(System.nanoTime() - started);
      assertThat(outcome).as(process.log()).isInstanceOf(Outcome.Answered.class);
      assertThat(Reply.of(outcome).status()).as(process.log()).isEqualTo(201);
      return took;
    }
  }

  private static void print(Map<String, List<Long>> times) {
    System.out.println("| function | median ms | fastest | slowest |");
    System.out.println("|---|---|---|---|");
    times.forEach(
        (kind, all) -> {
          var sorted = all.stream().sorted().toList();
          System.out.printf(
              "| %s | %d | %d | %d |%n",
              kind, sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast());
        });
  }
}
