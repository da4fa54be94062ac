package parlor.api.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.conversation.ConversationId;
import parlor.conversation.Conversations;
import parlor.conversation.Entry;
import parlor.conversation.Line;
import parlor.conversation.Lines;
import parlor.conversation.Mode;
import parlor.conversation.Position;
import parlor.conversation.Span;
import parlor.conversation.Transcript;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.failure.Unavailable;
import parlor.limit.AddressBuckets;
import parlor.limit.AddressState;
import parlor.limit.HashedAddress;
import parlor.limit.KeyVerdict;
import parlor.limit.Rate;
import parlor.limit.TakenKeys;
import parlor.limit.Verdict;
import parlor.subject.Print;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

/** What a visitor meets when a part of the hot path is out of reach. */
@ExtendWith(DynamoDbExtension.class)
class OutageTest {
  private static final String HOME = "203.0.113.9";
  private final HandClock clock = new HandClock();
  private final House house;
  private final PublicKey key;
  private final String token;

  OutageTest(LocalTables tables) {
    house = new House(tables, clock);
    key = house.business(Rate.KEY, 2_000);
    token = house.instance().start().token(house.text(key), HOME);
  }

  @Test
  void without_the_keys_item_it_is_503_with_a_wait_and_no_model_is_asked() {
    var parts = house.instance();
    parts.keys = new NoKeys();
    var reply = parts.start().say(token, UUID.randomUUID(), "When is breakfast?", HOME);
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.slug()).isEqualTo("unavailable");
    assertThat(reply.headers()).containsKey("retry-after");
    assertThat(reply.headers())
        .containsEntry("access-control-allow-origin", "https://casa.example");
    assertThat(parts.loads).isZero();
  }

  @Test
  void without_the_address_buckets_the_door_stays_open_on_a_small_bucket() {
    var parts = house.instance();
    parts.addressBuckets = new NoBuckets();
    var here = parts.start();
    for (int i = 0; i < 3; i++) {
      assertThat(here.say(token, UUID.randomUUID(), "When is breakfast?", HOME).status())
          .isEqualTo(200);
    }
    assertThat(here.say(token, UUID.randomUUID(), "When is breakfast?", HOME).slug())
        .isEqualTo("too-many-messages");
  }

  @Test
  void without_the_history_it_is_503_and_the_month_is_untouched() {
    var parts = house.instance();
    parts.conversations = new Broken(parts.conversations, true, 0);
    house.tables().meter().reset();
    var reply = parts.start().say(token, UUID.randomUUID(), "When is breakfast?", HOME);
    assertThat(reply.status()).isEqualTo(503);
    assertThat(house.tables().meter().writeUnitsByTable().keySet())
        .noneMatch(table -> table.endsWith("keys"));
  }

  @Test
  void an_append_that_fails_at_first_is_tried_again_and_nothing_is_doubled() {
    var parts = house.instance();
    parts.conversations = new Broken(parts.conversations, false, 2);
    var here = parts.start();
    var reply = here.say(token, UUID.randomUUID(), "When is breakfast?", HOME);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(here.conversation(token, HOME).json().get("entries")).hasSize(1);
  }

  @Test
  void an_append_that_never_works_says_so_and_the_same_id_may_be_sent_again() {
    var parts = house.instance();
    var id = UUID.randomUUID();
    parts.conversations = new Broken(parts.conversations, false, Integer.MAX_VALUE);
    var reply = parts.start().say(token, id, "When is breakfast?", HOME);
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.json().get("detail").asString()).contains("could not be kept");
    var later = house.instance().start();
    assertThat(later.say(token, id, "When is breakfast?", HOME).status()).isEqualTo(200);
    assertThat(later.conversation(token, HOME).json().get("entries")).hasSize(1);
  }

  @Test
  void without_the_content_there_is_a_kind_word_and_no_error() {
    var parts = house.instance();
    parts.contents =
        (tenant, version) -> {
          throw new Unavailable("content", null);
        };
    var reply = parts.start().say(token, UUID.randomUUID(), "When is breakfast?", HOME);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().get("outcome").asString()).isEqualTo("unanswered");
    assertThat(reply.json().get("degraded").asBoolean()).isTrue();
  }

  @Test
  void a_list_line_that_fails_is_written_when_the_message_is_sent_again() {
    var parts = house.instance();
    var id = UUID.randomUUID();
    parts.lines =
        new Lines() {
          @Override
          public void write(Transcript transcript, Line line, Mode mode) {
            throw new Unavailable("conversations", null);
          }

          @Override
          public void mark(TenantId tenant, ConversationId id, Mode mode) {
            throw new Unavailable("conversations", null);
          }

          @Override
          public List<Sealed> list(TenantId tenant, Span span, int most) {
            return List.of();
          }

          @Override
          public void remove(TenantId tenant, ConversationId id) {
            throw new Unavailable("conversations", null);
          }
        };
    assertThat(parts.start().say(token, id, "When is breakfast?", HOME).status()).isEqualTo(503);
    var later = house.instance();
    assertThat(later.start().say(token, id, "When is breakfast?", HOME).status()).isEqualTo(200);
    assertThat(later.lines.list(key.tenant(), Optional.empty(), 10)).hasSize(1);
  }

  private static final class NoBuckets implements AddressBuckets {
    @Override
    public Verdict take(TenantId tenant, HashedAddress address, Instant now, boolean busy) {
      throw new Unavailable("limits", null);
    }

    @Override
    public AddressState strike(
        TenantId tenant, HashedAddress address, Instant now, int probablyStrikes) {
      throw new Unavailable("limits", null);
    }
  }

  private static final class NoKeys extends TakenKeys {
    @Override
    public KeyVerdict take(PublicKey key, Origin origin, Instant now, long most) {
      throw new Unavailable("keys", null);
    }
  }

  /** Fails reads, or the first appends: every other one after it has been carried out. */
  private final class Broken implements Conversations {
    private final Conversations real;
    private final boolean reads;
    private int appends;

    Broken(Conversations real, boolean reads, int appends) {
      this.real = real;
      this.reads = reads;
      this.appends = appends;
    }

    @Override
    public List<Entry> recent(Transcript transcript, int most) {
      if (reads) {
        throw new Unavailable("transcripts", null);
      }
      return real.recent(transcript, most);
    }

    @Override
    public List<Entry> latest(Transcript transcript, int most) {
      return real.latest(transcript, most);
    }

    @Override
    public List<Entry> after(Transcript transcript, Optional<Position> position, int most) {
      return real.after(transcript, position, most);
    }

    @Override
    public int end(TenantId tenant, ConversationId id, Instant until) {
      return real.end(tenant, id, until);
    }

    @Override
    public boolean append(Transcript transcript, Entry entry, Set<Print> named) {
      if (appends > 0) {
        if (appends == 1) {
          real.append(transcript, entry, named); // it was written, and the answer to us was lost
        }
        appends--;
        clock.forward(Duration.ofSeconds(1));
        throw new Unavailable("transcripts", null);
      }
      return real.append(transcript, entry, named);
    }
  }
}
