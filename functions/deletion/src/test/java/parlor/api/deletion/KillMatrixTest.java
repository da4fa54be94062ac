package parlor.api.deletion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
import parlor.tenant.TenantId;

/**
 * The process is killed, or the database refuses, at every call of every port, before its effect
 * and after it: the erasure always comes to the same end. Here some of these moments; all of them
 * in {@code -Pfull}.
 */
@ExtendWith(DynamoDbExtension.class)
final class KillMatrixTest {
  private static final int EVERY = Boolean.getBoolean("parlor.full") ? 1 : 9;
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

  private void matrix(Supplier<Throwable> trouble) {
    var moments = new AtomicInteger();
    var whole = erased(moment -> moments.incrementAndGet());
    assertThat(moments.get()).isGreaterThan(40);
    for (int at = 0; at < moments.get(); at += EVERY) {
      int fatal = at;
      var so = new AtomicInteger();
      var receipt =
          erased(
              moment -> {
                if (so.getAndIncrement() == fatal) {
                  sneak(trouble.get());
                }
              });
      assertThat(receipt).as("trouble at moment " + at).isEqualTo(whole);
    }
  }

  /** What the receipt of an erasure says that was gone, once all of it is. */
  private String erased(Consumer<String> moments) {
    var tenant = town.business(CONVERSATIONS);
    var owner = town.joined("owner-" + tenant, tenant);
    var id = UUID.nameUUIDFromBytes(tenant.value().getBytes(UTF_8));
    town.tables
        .erasureJobs()
        .take(tenant, new ErasureJob(id, owner, town.clock.instant(), Optional.empty()));
    var end = new Run(town).at(moments).erase(tenant, id);
    assertThat(end.run()).isEqualTo(Position.Run.SUCCEEDED);
    assertThat(town.left(tenant)).isEmpty();
    assertThat(town.tables.people().workspaces(owner)).isEmpty();
    // Whoever mails was told, and finds whom it goes to and what it brings; told twice is one mail.
    assertThat(town.told.erased).contains(tenant);
    assertThat(town.tables.farewells().find(tenant)).contains(Town.farewell(tenant));
    return counts(tenant);
  }

  private String counts(TenantId tenant) {
    var receipt = town.tables.erasureJobs().find(tenant).flatMap(ErasureJob::receipt).orElseThrow();
    return receipt.replaceFirst(".*(\"erased\":\\[[^]]*]).*", "$1");
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable trouble) throws T {
    throw (T) trouble;
  }
}
