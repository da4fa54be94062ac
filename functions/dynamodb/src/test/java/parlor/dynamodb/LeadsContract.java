package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import parlor.conversation.ConversationId;
import parlor.conversation.MessageText;
import parlor.conversation.PersonName;
import parlor.conversation.Span;
import parlor.lead.Contact;
import parlor.lead.Handling;
import parlor.lead.Lead;
import parlor.lead.LeadId;
import parlor.lead.LeadStatus;
import parlor.lead.Leads;
import parlor.seal.Unreadable;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
import parlor.tenant.Wording;
import parlor.testing.HandClock;

/** What every store of leads must do. */
abstract class LeadsContract {
  final HandClock clock = new HandClock();
  private final TestSeal seal = new TestSeal();
  private Sample sample = new Sample(0);
  private TenantId tenant = sample.tenant();

  abstract Leads instance();

  @BeforeEach
  void begin(TestInfo test) {
    sample = new Sample(test.getDisplayName().hashCode());
    tenant = sample.tenant();
  }

  private Lead lead(String name) {
    return new Lead(
        LeadId.of(ConversationId.of(clock.instant(), sample.bytes(10))),
        clock.instant(),
        Language.ES,
        new PersonName(name),
        new Contact(Optional.of("maria@casa.org"), Optional.empty()),
        Optional.of(new MessageText("Mesa para seis")),
        Wording.of("Acepto"));
  }

  private Instant ends() {
    return clock.instant().plus(Duration.ofDays(30));
  }

  private Lead written(String name) {
    clock.forward(Duration.ofDays(1));
    var lead = lead(name);
    instance().write(tenant, seal, lead, ends());
    return lead;
  }

  private Optional<Lead> find(LeadId id) {
    return instance().find(tenant, id).map(found -> found.open(seal));
  }

  @Test
  void leads_are_newest_first_page_by_page_and_expired_ones_are_left_out() {
    var all = new ArrayList<Lead>();
    for (int i = 0; i < 5; i++) {
      all.addFirst(written("Visitor " + i));
    }
    assertThat(list(Span.ALL, 3)).isEqualTo(all.subList(0, 3));
    var rest = Span.ALL.until(all.get(2).id().conversation());
    assertThat(list(rest, 3)).isEqualTo(all.subList(3, 5));
    clock.forward(Duration.ofDays(27));
    assertThat(list(Span.ALL, 9)).isEqualTo(all.subList(0, 3));
    assertThat(find(all.getLast().id())).isEmpty();
  }

  private List<Lead> list(Span span, int most) {
    return instance().list(tenant, span, most).stream().map(found -> found.open(seal)).toList();
  }

  @Test
  void what_a_lead_says_now_stands_and_what_was_made_of_it_stays() {
    var lead = written("María");
    var contacted = new Handling(LeadStatus.CONTACTED, "Called");
    assertThat(instance().handle(tenant, seal, lead.id(), contacted, 0)).isTrue();
    var corrected =
        new Lead(
            lead.id(),
            lead.at(),
            Language.EN,
            lead.name(),
            new Contact(Optional.empty(), Optional.of("+34600000001")),
            Optional.empty(),
            lead.consent());
    instance().write(tenant, seal, corrected, ends());
    var found = instance().find(tenant, lead.id()).orElseThrow();
    assertThat(found.open(seal)).isEqualTo(corrected);
    assertThat(found.handling(seal)).isEqualTo(contacted);
    assertThat(found.revision()).isOne();
  }

  @Test
  void nobody_overwrites_what_they_had_not_seen_or_what_is_gone() {
    var lead = written("María");
    var one = new Handling(LeadStatus.CONTACTED, "One");
    var two = new Handling(LeadStatus.DONE, "Two");
    assertThat(instance().find(tenant, lead.id()).orElseThrow().handling(seal))
        .isEqualTo(Handling.NONE);
    assertThat(instance().handle(tenant, seal, lead.id(), one, 0)).isTrue();
    assertThat(instance().handle(tenant, seal, lead.id(), two, 0)).isFalse();
    assertThat(instance().handle(tenant, seal, lead.id(), two, 1)).isTrue();
    assertThat(instance().find(tenant, lead.id()).orElseThrow().handling(seal)).isEqualTo(two);
    assertThat(instance().remove(tenant, lead.id())).isTrue();
    assertThat(instance().remove(tenant, lead.id())).isFalse();
    assertThat(instance().handle(tenant, seal, lead.id(), one, 0)).isFalse();
    assertThat(instance().handle(tenant, seal, lead.id(), one, 2)).isFalse();
    assertThat(find(lead.id())).isEmpty();
  }

  @Test
  void another_tenant_and_another_key_open_nothing() {
    var lead = written("María");
    assertThat(instance().find(sample.tenant(), lead.id())).isEmpty();
    assertThat(instance().list(sample.tenant(), Span.ALL, 9)).isEmpty();
    var found = instance().find(tenant, lead.id()).orElseThrow();
    assertThatThrownBy(() -> found.open(new TestSeal())).isInstanceOf(Unreadable.class);
  }
}
