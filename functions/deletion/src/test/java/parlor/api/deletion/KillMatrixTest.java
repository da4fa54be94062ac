package parlor.api.deletion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parlor.asl.Position;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.erasure.ErasureJob;
import parlor.failure.Unavailable;
import parlor.people.PersonId;
import parlor.tenant.TenantId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process is killed, or the database refuses, in every state, at every call of every port
 * there, before its effect and after it: the erasure always comes to the same end, with the same
 * receipt. Here the first such moment of each state before and after an effect; all of them in
 * {@code -Pfull}.
 */
@ExtendWith(DynamoDbExtension.class)
final class KillMatrixTest {
  private static final boolean FULL = Boolean.getBoolean("parlor.full");
  private static final int CONVERSATIONS = 3;

  private final LocalTables local;
  private Town town;

  KillMatrixTest(LocalTables local) {
    this.local = local;
  }

  @BeforeEach
  void enter(@TempDir Path folder) {
    town = new Town(local, folder);
  }

  @AfterEach
  void leave() {
    town.close();
  }

  @Test
  void killed_at_any_moment_it_converges() {
    matrix(Killed::new);
  }

  @Test
  void throttled_at_any_moment_it_converges() {
    matrix(() -> new Unavailable("tables", null));
  }

  @Test
  void refused_in_a_state_until_it_is_stuck_it_converges_once_it_is_begun_again() {
    var whole = new Erasure();
    whole.run(moment -> {});
    whole.isOver();
    for (var state : tasks()) {
      // Refused before each effect, then after the first one: the step is half done when it ends.
      for (var when : List.of("before", "after")) {
        var erasure = new Erasure();
        var end =
            erasure.run(
                moment -> {
                  if (moment.at(state) && moment.call().startsWith(when)) {
                    throw new Unavailable("tables", null);
                  }
                });
        assertThat(end.run()).as(when + " in " + state).isEqualTo(Position.Run.FAILED);
        assertThat(end.state()).isEqualTo("Stuck");
        assertThat(erasure.run(moment -> {}).run()).isEqualTo(Position.Run.SUCCEEDED);
        erasure.isOver();
        assertThat(erasure.counts()).as(when + " in " + state).isEqualTo(whole.counts());
      }
    }
  }

  private void matrix(Supplier<Throwable> trouble) {
    var moments = new CopyOnWriteArrayList<Moment>();
    var whole = new Erasure();
    whole.run(moments::add);
    whole.isOver();
    assertThat(moments.stream().map(Moment::state).collect(Collectors.toSet())).isEqualTo(tasks());
    for (int fatal : chosen(moments)) {
      var so = new AtomicInteger();
      var erasure = new Erasure();
      var end =
          erasure.run(
              moment -> {
                if (so.getAndIncrement() == fatal) {
                  sneak(trouble.get());
                }
              });
      var what = "trouble at " + moments.get(fatal);
      assertThat(so.get()).as(what).isGreaterThan(fatal);
      assertThat(end.run()).as(what).isEqualTo(Position.Run.SUCCEEDED);
      erasure.isOver();
      assertThat(erasure.counts()).as(what).isEqualTo(whole.counts());
    }
  }

  /** Which moments are fatal; of each state one before an effect and one after it, or all. */
  private static List<Integer> chosen(List<Moment> moments) {
    var seen = new HashSet<String>();
    var chosen = new ArrayList<Integer>();
    for (int i = 0; i < moments.size(); i++) {
      var moment = moments.get(i);
      var kind = moment.state() + moment.call().split(" ", -1)[0];
      if (seen.add(kind) || FULL) {
        chosen.add(i);
      }
    }
    assertThat(seen).hasSize(2 * tasks().size());
    return chosen;
  }

  /** The states in which anything is done. */
  private static Set<String> tasks() {
    return file().path("States").properties().stream()
        .filter(state -> state.getValue().path("Type").asString("").equals("Task"))
        .map(state -> state.getKey())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonNode file() {
    try (var in = KillMatrixTest.class.getResourceAsStream("erase-workspace.asl.json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A call of a port in a state, before its effect or after it. */
  private record Moment(String state, String call) {
    boolean at(String other) {
      return state.equals(other);
    }
  }

  /** Of one business, by as many runs as it takes. */
  private final class Erasure {
    private final TenantId tenant = town.business(CONVERSATIONS);
    private final PersonId owner = town.joined("owner-" + tenant, tenant);
    private final UUID id = UUID.nameUUIDFromBytes(tenant.value().getBytes(UTF_8));

    Erasure() {
      town.tables
          .erasureJobs()
          .take(tenant, new ErasureJob(id, owner, town.clock.instant(), Optional.empty()));
    }

    Position run(Consumer<Moment> moments) {
      var entered = new ArrayList<String>();
      return new Run(town)
          .between(entered::add)
          .at(call -> moments.accept(new Moment(entered.getLast(), call)))
          .erase(tenant, id);
    }

    void isOver() {
      assertThat(town.left(tenant)).isEmpty();
      assertThat(town.tables.people().workspaces(owner)).isEmpty();
      // Whoever mails was told, and finds whom it goes to and what it brings; told twice is one.
      assertThat(town.told.erased).contains(tenant);
      assertThat(town.tables.farewells().find(tenant)).contains(Town.farewell(tenant));
    }

    /** What the receipt says that was gone. */
    String counts() {
      var receipt =
          town.tables.erasureJobs().find(tenant).flatMap(ErasureJob::receipt).orElseThrow();
      return receipt.replaceFirst(".*(\"erased\":\\[[^]]*]).*", "$1");
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable trouble) throws T {
    throw (T) trouble;
  }
}
