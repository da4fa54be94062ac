package parlor.api.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.conversation.ConversationId;
import parlor.conversation.OwnerView;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.limit.Rate;
import parlor.seal.KeyRotation;
import parlor.seal.Keyring;
import parlor.seal.Rotated;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

/** What visitors and owners notice of a rotation: nothing. */
@ExtendWith(DynamoDbExtension.class)
class RotationVisitsTest {
  private static final int SCALE = Boolean.getBoolean("parlor.full") ? 8 : 1;
  private static final Rate FREE = new Rate(100_000, Duration.ofMillis(1));

  private final HandClock clock = new HandClock();
  private final House house;
  private final PublicKey key;
  private final String text;
  private final Instance here;
  private final AtomicInteger addresses = new AtomicInteger();

  RotationVisitsTest(LocalTables tables) {
    house = new House(tables, clock);
    key = house.business(FREE, 1_000_000);
    text = house.text(key);
    here = house.instance().start();
  }

  @Test
  void a_token_of_any_age_stays_good_for_its_fifteen_minutes() {
    here.open(text, address());
    rotate();
    clock.forward(KeyRotation.LEAST);
    var early = here.open(text, address());
    rotate();
    clock.forward(KeyRotation.LEAST);
    var tokens = new ArrayList<String>();
    // Half of them on conversations whose records the rotation is about to rewrap.
    for (int age = 0; age < 15; age++) {
      var opened = age % 2 == 0 ? here.open(text, address()) : resume(early);
      tokens.add(token(opened));
      clock.forward(Duration.ofMinutes(1));
    }
    assertThat(rotate()).isInstanceOf(Rotated.Done.class);
    for (int left = 0; left < 15; left++) {
      var there = house.instance().start();
      for (int i = 0; i < tokens.size(); i++) {
        int status = say(there, tokens.get(i)).status();
        assertThat(status).isEqualTo(i > left ? 200 : 401);
      }
      clock.forward(Duration.ofMinutes(1));
    }
  }

  @Test
  void conversations_go_on_over_many_rotations() {
    var opened = new ArrayList<Instance.Reply>();
    for (int turn = 1; turn <= 4; turn++) {
      opened.add(here.open(text, address()));
      for (int i = 0; i < opened.size(); i++) {
        opened.set(i, resume(opened.get(i)));
        assertThat(say(here, token(opened.get(i))).status()).isEqualTo(200);
      }
      for (int i = 0; i < opened.size(); i++) {
        var kept = here.conversation(token(opened.get(i)), address()).json().get("entries");
        assertThat(kept).hasSize(turn - i);
        assertThat(thread(here, opened.get(i))).isEqualTo(turn - i);
      }
      assertThat(list(here)).isEqualTo(turn);
      rotate();
      clock.forward(KeyRotation.LEAST);
    }
  }

  @Test
  void a_tenant_key_read_before_a_rotation_opens_a_record_made_after_it() {
    var stale = here.parts().keyring().tenantRow(key.tenant());
    rotate();
    var opened = here.open(text, address());
    say(here, token(opened));
    var slow = house.instance();
    slow.keyring = stale(slow.keyring(), stale);
    var there = slow.start();
    var resumed = there.resume(text, opened, address());
    assertThat(resumed.status()).isEqualTo(201);
    assertThat(say(there, token(resumed)).status()).isEqualTo(200);
    slow.keyring = stale(here.parts().keyring(), stale);
    assertThat(thread(there, opened)).isEqualTo(2);
    slow.keyring = stale(here.parts().keyring(), stale);
    assertThat(list(there)).isEqualTo(1);
  }

  @Test
  void a_rotation_between_a_readers_two_reads_does_not_show() {
    for (int at = 1; at <= 3; at++) {
      var opened = here.open(text, address());
      say(here, token(opened));
      rotate();
      clock.forward(KeyRotation.LEAST);
      assertThat(thread(rotating(at), opened)).as("thread, after read %d", at).isEqualTo(1);
      assertThat(rotating(at).resume(text, opened, address()).status())
          .as("renewal, after read %d", at)
          .isEqualTo(201);
      assertThat(list(rotating(at))).as("list, after read %d", at).isEqualTo(at);
    }
  }

  @Test
  void visitors_and_owner_read_and_write_while_it_rotates() throws Exception {
    for (int i = 0; i < 60 * SCALE; i++) {
      say(here, token(here.open(text, address())));
    }
    // A call takes no hour: an hour passes between calls only.
    var hours = new ReentrantReadWriteLock();
    var over = new AtomicBoolean();
    int calls = 0;
    var failures = new ArrayList<String>();
    try (var threads = Executors.newFixedThreadPool(6)) {
      var running = new ArrayList<Future<Integer>>();
      for (int i = 0; i < 6; i++) {
        boolean owner = i == 5;
        Callable<Integer> person = owner ? owner(hours, over) : visitor(hours, over, failures);
        running.add(threads.submit(person));
      }
      for (int turn = 0; turn < 3 * SCALE; turn++) {
        assertThat(rotate()).isInstanceOf(Rotated.Done.class);
        hours.writeLock().lock();
        try {
          clock.forward(KeyRotation.LEAST);
        } finally {
          hours.writeLock().unlock();
        }
      }
      over.set(true);
      for (var person : running) {
        calls += person.get();
      }
    }
    System.out.println(
        "rotations=%d callsMeanwhile=%d failures=%d".formatted(3 * SCALE, calls, failures.size()));
    assertThat(failures).isEmpty();
    assertThat(calls).isGreaterThan(50);
  }

  /**
   * Opens, says, renews, reads, over and over; every answer that is not as it should be is told.
   */
  private Callable<Integer> visitor(
      ReentrantReadWriteLock hours, AtomicBoolean over, List<String> failures) {
    return () -> {
      int calls = 0;
      var instance = house.instance().start();
      var opened = Optional.<Instance.Reply>empty();
      int said = 0;
      while (!over.get()) {
        hours.readLock().lock();
        try {
          var before = opened;
          var now =
              before
                  .map(reply -> instance.resume(text, reply, address()))
                  .orElseGet(() -> instance.open(text, address()));
          var reply = say(instance, token(now));
          said++;
          var entries = instance.conversation(token(now), address());
          calls += 3;
          if (now.status() != 201 || reply.status() != 200 || entries.status() != 200) {
            synchronized (failures) {
              failures.add(now.status() + " " + reply.status() + " " + entries.status());
            }
            return calls;
          }
          if (entries.json().get("entries").size() != said) {
            synchronized (failures) {
              failures.add("a turn is missing");
            }
            return calls;
          }
          boolean another = said == 3;
          opened = another ? Optional.empty() : Optional.of(now);
          said = another ? 0 : said;
        } finally {
          hours.readLock().unlock();
        }
      }
      return calls;
    };
  }

  /** Sees each conversation that was there in the beginning, each time. */
  private Callable<Integer> owner(ReentrantReadWriteLock hours, AtomicBoolean over) {
    return () -> {
      int calls = 0;
      var instance = house.instance().start();
      while (!over.get()) {
        hours.readLock().lock();
        try {
          var view = view(instance);
          var lines = view.list(key.tenant(), Optional.empty(), 100);
          assertThat(lines).hasSizeGreaterThanOrEqualTo(60);
          for (var line : lines.subList(0, 10)) {
            assertThat(view.thread(key.tenant(), line.id(), Optional.empty(), 10)).isPresent();
          }
          calls += 11;
        } finally {
          hours.readLock().unlock();
        }
      }
      return calls;
    };
  }

  /** An instance beside which a whole rotation happens after its reader's n-th read. */
  private Instance rotating(int when) {
    var parts = house.instance();
    parts.keyring =
        new SteppedKeyring(
            parts.keyring(),
            step -> {
              if (step == when) {
                rotate();
                clock.forward(KeyRotation.LEAST);
              }
            });
    return parts.start();
  }

  /** Tells at first what stood some time ago. */
  private static Keyring stale(Keyring real, Optional<Keyring.TenantRow> then) {
    return new SteppedKeyring(real, _ -> {}) {
      private boolean told;

      @Override
      public Optional<TenantRow> tenantRow(TenantId tenant) {
        var row = told ? super.tenantRow(tenant) : then;
        told = true;
        return row;
      }
    };
  }

  private Rotated rotate() {
    var parts = house.instance();
    return new KeyRotation(parts.vault(), parts.keyring(), clock, 25)
        .rotate(key.tenant(), clock.instant().plusSeconds(600));
  }

  private Instance.Reply resume(Instance.Reply opened) {
    return here.resume(text, opened, address());
  }

  private Instance.Reply say(Instance instance, String token) {
    return instance.say(token, UUID.randomUUID(), "When is breakfast?", address());
  }

  private int thread(Instance instance, Instance.Reply opened) {
    var id = new ConversationId(UUID.fromString(opened.json().get("conversationId").asString()));
    return view(instance).thread(key.tenant(), id, Optional.empty(), 50).map(List::size).orElse(-1);
  }

  private int list(Instance instance) {
    return view(instance).list(key.tenant(), Optional.empty(), 100).size();
  }

  private OwnerView view(Instance instance) {
    var parts = instance.parts();
    return new OwnerView(
        parts.lines(), parts.conversations(), parts.keyring(), parts.vault(), clock);
  }

  private String address() {
    int next = addresses.incrementAndGet();
    return "10." + (next >> 16 & 255) + "." + (next >> 8 & 255) + "." + (next & 255);
  }

  private static String token(Instance.Reply reply) {
    return reply.json().path("token").asString("");
  }
}
