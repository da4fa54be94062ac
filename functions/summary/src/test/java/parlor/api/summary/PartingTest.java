package parlor.api.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.erasure.Copies;
import parlor.erasure.ErasureJob;
import parlor.erasure.ErasureJobs;
import parlor.erasure.Farewell;
import parlor.erasure.Farewells;
import parlor.erasure.Kind;
import parlor.erasure.Receipt;
import parlor.erasure.Remainder;
import parlor.failure.Unavailable;
import parlor.http.ReceiptJson;
import parlor.mail.Addressee;
import parlor.mail.EmailAddress;
import parlor.mail.Errands;
import parlor.mail.Mail;
import parlor.mail.Mails;
import parlor.mail.Outgoing;
import parlor.mail.Sending;
import parlor.mail.Stops;
import parlor.people.PersonId;
import parlor.sealing.ReceiptKey;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;
import tools.jackson.databind.json.JsonMapper;

/** The receipt of a business that is gone reaches those who got its mails, each once. */
@ExtendWith(DynamoDbExtension.class)
final class PartingTest {
  private static final int EVERY = Boolean.getBoolean("parlor.full") ? 1 : 2;

  private static final Addressee ELENA =
      new Addressee(TestHouse.ELENA, TestHouse.ELENAS, Language.EN);
  private static final Addressee BRUNO =
      new Addressee(
          PersonId.of("https://issuer.example", "bruno"),
          new EmailAddress("bruno@casa.example"),
          Language.ES);

  private final TestHouse house;
  private final Map<TenantId, List<String>> sent = new HashMap<>();

  PartingTest(LocalTables tables) {
    house = new TestHouse(tables, new HandClock());
  }

  @Test
  void it_brings_a_receipt_that_can_be_checked_and_says_what_remains() {
    var casa = erased();
    house.handle(new Job.Erased(casa));
    house.handle(new Job.Erased(casa));
    assertThat(house.office.taken())
        .extracting(Mail::to)
        .containsExactlyInAnyOrder(ELENA.address(), BRUNO.address());
    var english = mail(ELENA);
    assertThat(english.subject().value()).isEqualTo("Casa has been erased: your receipt");
    assertThat(english.text())
        .contains("Conversations: 12", "Contacts: 3", "UTC", "until", "receipt.json");
    var words = english.text().lines().filter(line -> !line.startsWith("{"));
    assertThat(words).noneMatch(line -> line.contains("mail-log") || line.contains("{0}"));
    assertThat(mail(BRUNO).text()).contains("Conversaciones: 12", "hasta el");
    for (var mail : house.office.taken()) {
      var json = mail.text().lines().filter(line -> line.startsWith("{")).findFirst().orElseThrow();
      var claimed = ReceiptJson.read(JsonMapper.shared().readTree(json)).orElseThrow();
      var key = house.keyFile.receipts().key();
      assertThat(ReceiptKey.signed(key, claimed.canonical(), claimed.signature())).isTrue();
      assertThat(mail.html()).contains("Casa").doesNotContain("{0}", "{1}");
      assertThat(mail.off()).isEmpty();
    }
    assertThat(house.tables.farewells().find(casa)).isEmpty();
  }

  @Test
  void every_kind_and_remainder_has_its_words() {
    for (var language : Language.values()) {
      var words = Words.of(language, TestHouse.MADRID);
      for (var kind : Kind.values()) {
        assertThatCode(() -> words.text("kind." + kind.word())).doesNotThrowAnyException();
      }
      for (var copies : Copies.values()) {
        for (var what : Remainder.ofBusinesses(copies)) {
          assertThatCode(() -> words.text("remains." + what.word())).doesNotThrowAnyException();
        }
      }
    }
  }

  @Test
  void who_is_written_to_too_fast_is_written_to_later() {
    var casa = erased();
    house.office.says(new Sending.Throttled(Duration.ofSeconds(30)));
    house.handle(new Job.Erased(casa));
    assertThat(house.office.taken()).hasSize(1);
    assertThat(house.agains)
        .containsExactly(new TestHouse.Again(new Job.Erased(casa), Duration.ofSeconds(30)));
    house.handle(new Job.Erased(casa));
    assertThat(house.office.taken()).hasSize(2);
    assertThat(house.tables.farewells().find(casa)).isEmpty();
  }

  @Test
  void without_a_receipt_nobody_is_written_to_and_nobody_kept() {
    var casa = tenant();
    house.tables.farewells().note(casa, farewell(), house.clock.instant());
    house.handle(new Job.Erased(casa));
    assertThat(house.office.taken()).isEmpty();
    assertThat(house.tables.farewells().find(casa)).isEmpty();
  }

  /**
   * At every second call of a port, before its effect and after it, and at every one in {@code
   * -Pfull}; SES tells of what it took.
   */
  @Test
  void killed_at_any_moment_each_gets_one_mail() {
    int moments = run(erased(), Integer.MAX_VALUE);
    assertThat(moments).isGreaterThan(15);
    for (int fatal = 0; fatal < moments; fatal += EVERY) {
      var casa = erased();
      run(casa, fatal);
      assertThat(sent.get(casa))
          .as("killed at moment " + fatal)
          .containsExactlyInAnyOrder(ELENA.address().value(), BRUNO.address().value());
      assertThat(house.tables.farewells().find(casa)).isEmpty();
    }
  }

  private int run(TenantId casa, int fatal) {
    var queue = new ArrayList<Job>(List.of(new Job.Erased(casa)));
    var moment = new int[1];
    var room = new MailRoom(watched(queue, moment, fatal));
    while (!queue.isEmpty()) {
      var job = queue.removeFirst();
      try {
        room.handle(job);
      } catch (Unavailable killed) {
        // What SQS does: the message comes again.
        queue.addLast(job);
      }
      house.clock.forward(Duration.ofMinutes(5));
    }
    return moment[0];
  }

  private SummaryParts watched(List<Job> queue, int[] moment, int fatal) {
    var real = house.parts();
    return new SummaryParts(
        real.workspaces(),
        real.recipients(),
        watched(Outgoing.class, real.outgoing(), moment, fatal),
        watched(Errands.class, real.errands(), moment, fatal),
        watched(Stops.class, real.stops(), moment, fatal),
        real.view(),
        real.conversations(),
        real.lines(),
        real.leads(),
        real.erasure(),
        real.index(),
        real.audits(),
        real.keyring(),
        real.vault(),
        watched(ErasureJobs.class, real.erasureJobs(), moment, fatal),
        watched(Farewells.class, real.farewells(), moment, fatal),
        real.boards(),
        real.sources(),
        Optional.of(
            watched(Mails.class, (tenant, mail) -> take(queue, tenant, mail), moment, fatal)),
        real.offLinks(),
        (job, wait) -> queue.addLast(job),
        real.addresses(),
        real.masker(),
        real.recapping(),
        house.clock);
  }

  private Sending take(List<Job> queue, TenantId tenant, Mail mail) {
    sent.computeIfAbsent(tenant, any -> new ArrayList<>()).add(mail.to().value());
    queue.addLast(new Job.Told(tenant, mail.id(), Job.Told.What.SENT));
    return new Sending.Sent();
  }

  private static <P> P watched(Class<P> port, P real, int[] moment, int fatal) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              passed(moment, fatal);
              Object result;
              try {
                result = method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
              passed(moment, fatal);
              return result;
            }));
  }

  private static void passed(int[] moment, int fatal) {
    if (moment[0]++ == fatal) {
      throw new Unavailable("killed", null);
    }
  }

  private Mail mail(Addressee to) {
    return house.office.taken().stream()
        .filter(mail -> mail.to().equals(to.address()))
        .findFirst()
        .orElseThrow();
  }

  private TenantId tenant() {
    return TenantId.of(house.bytes(13));
  }

  private static Farewell farewell() {
    return new Farewell("Casa", List.of(ELENA, BRUNO));
  }

  /** A business whose receipt is there, and whom it goes to. */
  private TenantId erased() {
    var casa = tenant();
    var now = house.clock.instant();
    var id = UUID.randomUUID();
    house.tables.farewells().note(casa, farewell(), now);
    house
        .tables
        .erasureJobs()
        .take(casa, new ErasureJob(id, TestHouse.ELENA, now, Optional.empty()));
    var receipt =
        Receipt.of(
            id,
            casa,
            now,
            Map.of(Kind.CONVERSATIONS, 12L, Kind.LEADS, 3L),
            Remainder.ofBusinesses(Copies.BACKUPS));
    house
        .tables
        .erasureJobs()
        .done(casa, id, ReceiptJson.of(house.keyFile.receipts().sign(receipt)).toString());
    return casa;
  }
}
