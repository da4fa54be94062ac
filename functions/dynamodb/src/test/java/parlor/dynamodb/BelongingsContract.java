package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import parlor.conversation.ConversationId;
import parlor.erasure.Belongings;
import parlor.erasure.Kind;
import parlor.lead.LeadId;
import parlor.people.PersonId;
import parlor.seal.RecordId;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

/** What every store of all that a business has must do, so that it can be erased. */
abstract class BelongingsContract {
  final HandClock clock = new HandClock();
  Sample sample = new Sample(0);
  private TenantId tenant = sample.tenant();

  abstract Belongings instance();

  /** Writes a conversation of so many entries, its line and its key. */
  abstract void conversation(TenantId tenant, ConversationId id, int entries);

  /** Writes a lead and its key. */
  abstract void lead(TenantId tenant, LeadId id);

  abstract void deed(TenantId tenant);

  abstract void member(TenantId tenant, PersonId person);

  @BeforeEach
  void begin(TestInfo test) {
    sample = new Sample(test.getDisplayName().hashCode());
    tenant = sample.tenant();
  }

  private List<ConversationId> talks(TenantId of, int count) {
    var all = new ArrayList<ConversationId>();
    for (int i = 0; i < count; i++) {
      clock.forward(Duration.ofSeconds(1));
      var id = ConversationId.of(clock.instant(), sample.bytes(10));
      conversation(of, id, 2 + i % 2);
      all.add(id);
    }
    return all;
  }

  @Test
  void all_records_are_counted_page_by_page_each_once() {
    var talks = talks(tenant, 5);
    lead(tenant, LeadId.of(talks.getFirst()));
    talks(sample.tenant(), 2);
    var counts = new EnumMap<Kind, Long>(Kind.class);
    var after = Optional.<RecordId>empty();
    int pages = 0;
    do {
      var page = instance().count(tenant, after, 2);
      page.counts().forEach((kind, count) -> counts.merge(kind, count, Long::sum));
      after = page.last();
      pages++;
    } while (after.isPresent());
    assertThat(pages).isEqualTo(4);
    assertThat(counts).isEqualTo(Map.of(Kind.CONVERSATIONS, 5L, Kind.ENTRIES, 12L, Kind.LEADS, 1L));
  }

  @Test
  void a_record_that_was_removed_is_listed_no_more_and_may_be_removed_again() {
    var talks = talks(tenant, 3);
    lead(tenant, LeadId.of(talks.getFirst()));
    assertThat(instance().records(tenant, 2)).hasSize(2);
    var seen = new HashSet<RecordId>();
    for (var some = instance().records(tenant, 2); !some.isEmpty(); ) {
      for (var record : some) {
        assertThat(seen.add(record)).isTrue();
        instance().remove(tenant, record);
        instance().remove(tenant, record);
      }
      some = instance().records(tenant, 2);
    }
    assertThat(seen).hasSize(4);
  }

  @Test
  void it_is_empty_once_all_is_removed_and_nobody_else_is() {
    var other = sample.tenant();
    for (var each : List.of(tenant, other)) {
      var talks = talks(each, 2);
      lead(each, LeadId.of(talks.getFirst()));
      for (int i = 0; i < 5; i++) {
        deed(each);
      }
      member(each, PersonId.of("https://issuer.example", "ana"));
    }
    assertThat(instance().people(tenant)).hasSize(1);
    assertThat(instance().countRest(tenant))
        .containsEntry(Kind.AUDIT_ENTRIES, 5L)
        .containsEntry(Kind.MEMBERS, 1L);
    assertThat(instance().isEmpty(tenant)).isFalse();
    instance().shred(tenant);
    instance().records(tenant, 9).forEach(record -> instance().remove(tenant, record));
    instance().people(tenant).forEach(person -> instance().remove(tenant, person));
    assertThat(instance().isEmpty(tenant)).as("no record has the audit").isFalse();
    assertThat(instance().removeRest(tenant, clock.instant(), 2)).isFalse();
    while (!instance().removeRest(tenant, clock.instant(), 3)) {
      assertThat(instance().isEmpty(other)).isFalse();
    }
    assertThat(instance().isEmpty(tenant)).isTrue();
    assertThat(instance().records(other, 9)).hasSize(3);
    assertThat(instance().countRest(other)).containsEntry(Kind.AUDIT_ENTRIES, 5L);
  }
}
