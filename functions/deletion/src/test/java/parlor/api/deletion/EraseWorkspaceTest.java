package parlor.api.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parlor.asl.Position;
import parlor.conversation.OwnerView;
import parlor.conversation.Span;
import parlor.conversation.Transcript;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.dynamodb.TableName;
import parlor.erasure.ErasureJob;
import parlor.http.ReceiptJson;
import parlor.limit.KeyVerdict;
import parlor.people.Membership;
import parlor.people.PersonId;
import parlor.people.Role;
import parlor.sealing.ReceiptKey;
import parlor.tenant.TenantId;
import parlor.testing.Casa;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A business is erased by the real file on a real database. */
@ExtendWith(DynamoDbExtension.class)
final class EraseWorkspaceTest {
  private static final UUID ERASURE = UUID.fromString("0197b2c5-2f00-7abc-8def-0123456789ab");

  private final LocalTables local;
  private Town town;

  EraseWorkspaceTest(LocalTables local) {
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
  void all_of_it_goes_from_every_table_and_nothing_of_another() {
    var alba = town.business(40);
    var berta = town.business(2);
    var ana = town.joined("ana-" + alba, alba);
    var both = town.joined("both-" + alba, alba);
    town.joined("both-" + alba, berta);
    town.tables.erasureJobs().take(alba, job(both));
    assertThat(town.rowsOf(alba)).as("each table has something").allSatisfy(this::isSomething);
    var before = town.rowsOf(berta);

    var end = new Run(town).within(Duration.ZERO).erase(alba, ERASURE);

    assertThat(end.run()).isEqualTo(Position.Run.SUCCEEDED);
    assertThat(town.left(alba)).isEmpty();
    assertThat(town.rowsOf(berta)).isEqualTo(before);
    assertThat(town.files.get(berta)).hasSize(2);
    assertThat(town.tables.people().workspaces(ana)).isEmpty();
    assertThat(town.tables.people().workspaces(both))
        .containsExactly(new Membership(berta, Role.OWNER));
    assertThat(town.tables.registry().find(alba).orElseThrow().erasedAt()).isPresent();
    assertThat(town.tables.registry().find(berta).orElseThrow().erasedAt()).isEmpty();
  }

  private void isSomething(TableName name, Set<String> rows) {
    assertThat(rows).as(name.word()).isNotEmpty();
  }

  @Test
  void the_receipt_says_how_many_of_each_and_can_be_checked_without_us() {
    var alba = town.business(3);
    var owner = town.joined("owner-" + alba, alba);
    town.tables.erasureJobs().take(alba, job(owner));
    new Run(town).erase(alba, ERASURE);
    var kept = town.tables.erasureJobs().find(alba).flatMap(ErasureJob::receipt).orElseThrow();
    var claimed = ReceiptJson.read(JsonMapper.shared().readTree(kept)).orElseThrow();
    assertThat(claimed.publicKey()).isEqualTo(town.keyFile.receipts().key());
    assertThat(ReceiptKey.signed(claimed.publicKey(), claimed.canonical(), claimed.signature()))
        .isTrue();
    assertThat(claimed.canonical())
        .contains(
            "{\"count\":3,\"kind\":\"conversations\"}",
            "{\"count\":6,\"kind\":\"entries\"}",
            "{\"count\":3,\"kind\":\"leads\"}",
            "{\"count\":2,\"kind\":\"files\"}",
            "{\"count\":1,\"kind\":\"public-keys\"}",
            "{\"count\":1,\"kind\":\"members\"}",
            "{\"count\":1,\"kind\":\"audit-entries\"}",
            "\"what\":\"own-copies\"",
            "\"workspace\":\"" + alba + "\"")
        .doesNotContain("Casa", "room");
    var file = JsonMapper.shared().readTree(kept.replace("\"count\":3", "\"count\":4"));
    var forged = ReceiptJson.read(file).orElseThrow();
    assertThat(ReceiptKey.signed(forged.publicKey(), forged.canonical(), forged.signature()))
        .isFalse();
  }

  @Test
  void a_restored_copy_of_all_that_has_backups_opens_nothing() {
    var alba = town.business(5);
    var berta = town.business(2);
    var view = view();
    var listed = view.page(alba, Span.ALL, 100).listed();
    assertThat(listed).hasSize(5);
    var copy = town.rows();
    new Run(town).erase(alba, ERASURE);
    town.restore(copy);
    assertThat(town.rowsOf(alba).get(TableName.TRANSCRIPTS)).hasSize(10);
    assertThat(town.rowsOf(alba).get(TableName.KEYRING)).isEmpty();
    assertThat(view().page(alba, Span.ALL, 100).listed()).isEmpty();
    for (var was : listed) {
      assertThat(view().thread(alba, was.line().id(), Optional.empty(), 10)).isEmpty();
    }
    // The drill after a restore: what the registry says was erased is erased once more.
    var before = town.rowsOf(berta);
    assertThat(town.erased()).contains(alba).doesNotContain(berta);
    for (var again : town.erased()) {
      new Run(town).erase(again, UUID.randomUUID());
    }
    assertThat(town.left(alba)).isEmpty();
    assertThat(town.rowsOf(berta)).isEqualTo(before);
  }

  @Test
  void messages_that_arrive_meanwhile_are_refused_or_swept() {
    var alba = town.business(2);
    Transcript going = town.conversation(alba);
    var seen = new HashSet<String>();
    var run =
        new Run(town)
            .between(
                state -> {
                  switch (seen.add(state) ? state : "seen") {
                    case "Freeze" -> assertThat(take(alba)).isInstanceOf(KeyVerdict.Admitted.class);
                    // It was admitted before the freeze.
                    case "Shred" -> {
                      assertThat(take(alba)).isInstanceOf(KeyVerdict.NotAllowed.class);
                      town.say(going, 2);
                    }
                    case "LetCallsEnd" -> town.say(going, 3);
                    // A visit that was being opened, and somebody at the desk.
                    case "Verify" -> town.session(alba);
                    case "Mail" -> town.audit(alba);
                    case "LetFunctionsEnd" -> town.say(town.session(alba), 0);
                    default -> {}
                  }
                });
    var end = run.erase(alba, ERASURE);
    assertThat(end.run()).isEqualTo(Position.Run.SUCCEEDED);
    assertThat(run.entered()).filteredOn("Verify"::equals).hasSize(2);
    assertThat(town.left(alba)).isEmpty();
  }

  @Test
  void what_goes_from_step_to_step_is_ids_numbers_and_a_time() {
    var alba = town.business(2);
    var end = new Run(town).erase(alba, ERASURE);
    assertThat(end.data().toString())
        .matches(
            "\\{\"tenant\":\"t_[a-z2-7]{20}\",\"erasure\":\"[0-9a-f-]{36}\",\"at\":\"[0-9TZ:.-]+\","
                + "\"counts\":\\{(\"[a-z-]+\":[0-9]+,?)+},\"done\":true}");
  }

  @Test
  void an_event_of_the_machine_is_answered_with_the_state_after_its_step() {
    var event =
        JsonMapper.shared()
            .readTree(
                """
                {"step":"sweep","state":{"tenant":"t_aaaaaaaaaaaaaaaaaaaa",
                  "erasure":"01a4c3e0-7c00-7abc-8def-0123456789ab","at":"2046-03-15T12:00:00.123Z",
                  "counts":{"conversations":12,"leads":3},"done":false}}
                """);
    var deletion = Deletion.of(town.parts());
    var reply = deletion.apply(event, Duration.ofMinutes(1));
    assertThat(reply.path("done").booleanValue()).isTrue();
    assertThat(reply.path("counts").path("conversations").asLong()).isEqualTo(12);
    assertThat(reply.path("counts").path("leads").asLong()).isEqualTo(3);
    var odd = ((ObjectNode) event.deepCopy()).put("step", "open");
    assertThatThrownBy(() -> deletion.apply(odd, Duration.ofMinutes(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whom_the_receipt_goes_to_outlives_the_business_until_it_went() {
    var alba = town.business(1);
    town.tables.erasureJobs().take(alba, job(Town.owner(alba)));
    new Run(town).erase(alba, ERASURE);
    var farewells = town.tables.farewells();
    assertThat(town.tables.recipients().list(alba)).isEmpty();
    assertThat(farewells.find(alba)).contains(Town.farewell(alba));
    farewells.forget(alba);
    assertThat(farewells.find(alba)).isEmpty();
    assertThat(town.rowsOf(alba).get(TableName.LIMITS))
        .noneMatch(row -> row.contains("owner@casa.example"));
    // After a restore it is erased again, and nobody is written to again.
    town.tables.workspaces().write(Casa.workspace(alba));
    town.tables.recipients().write(alba, Town.recipient(alba));
    new Run(town).erase(alba, ERASURE);
    assertThat(farewells.find(alba)).isEmpty();
  }

  @Test
  void where_nobody_got_mails_it_goes_to_whoever_was_named_to_be_asked() {
    var alba = town.business(1);
    town.tables.recipients().remove(alba, Town.owner(alba));
    new Run(town).erase(alba, ERASURE);
    assertThat(town.tables.farewells().find(alba).orElseThrow().to())
        .extracting(to -> to.address().value())
        .containsExactly(Casa.workspace(alba).controllerContact());
  }

  private KeyVerdict take(TenantId tenant) {
    return town.tables.keys().take(Town.key(tenant), Casa.SITE, town.clock.instant(), 0);
  }

  private OwnerView view() {
    return new OwnerView(
        town.tables.lines(),
        town.tables.conversations(),
        town.tables.keyring(),
        town.vault,
        town.clock);
  }

  private ErasureJob job(PersonId by) {
    return new ErasureJob(ERASURE, by, town.clock.instant(), Optional.empty());
  }
}
