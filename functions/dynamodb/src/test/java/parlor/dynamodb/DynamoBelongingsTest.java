package parlor.dynamodb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.audit.Actor;
import parlor.audit.AuditEntry;
import parlor.audit.AuditId;
import parlor.audit.Deed;
import parlor.conversation.ConversationId;
import parlor.conversation.Entry;
import parlor.conversation.Line;
import parlor.conversation.Mode;
import parlor.conversation.PersonName;
import parlor.conversation.Transcript;
import parlor.erasure.Belongings;
import parlor.lead.Contact;
import parlor.lead.Lead;
import parlor.lead.LeadId;
import parlor.people.Membership;
import parlor.people.PersonId;
import parlor.people.Role;
import parlor.seal.Keyring;
import parlor.seal.RecordId;
import parlor.seal.WrappedKey;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
import parlor.tenant.Wording;

@ExtendWith(DynamoDbExtension.class)
final class DynamoBelongingsTest extends BelongingsContract {
  private final LocalTables local;

  DynamoBelongingsTest(LocalTables local) {
    this.local = local;
  }

  private DynamoTables tables() {
    return local.instance(clock);
  }

  @Override
  Belongings instance() {
    return tables().belongings();
  }

  private void key(TenantId tenant, RecordId record) {
    tables().keyring().addTenantKey(tenant, new WrappedKey(sample.bytes(32)));
    var row = new Keyring.Row(new WrappedKey(sample.bytes(32)), clock.instant().plus(month()));
    tables().keyring().add(tenant, record, row);
  }

  private static Duration month() {
    return Duration.ofDays(30);
  }

  @Override
  void conversation(TenantId tenant, ConversationId id, int entries) {
    key(tenant, id.record());
    var log = new Transcript(tenant, id, new TestSeal(), clock.instant().plus(month()));
    var all = new ArrayList<Entry>();
    for (int i = 0; i < entries; i++) {
      var turn = sample.ordinaryTurn();
      var entry = Entry.next(all, turn, clock.instant());
      tables().conversations().append(log, entry);
      all.addFirst(entry);
      tables().lines().write(log, Line.of(id, turn), Mode.BOT);
    }
  }

  @Override
  void lead(TenantId tenant, LeadId id) {
    key(tenant, id.record());
    var lead =
        new Lead(
            id,
            clock.instant(),
            Language.EN,
            new PersonName("Maria"),
            new Contact(Optional.of("maria@example.org"), Optional.empty()),
            Optional.empty(),
            Wording.of("I agree."));
    tables().leads().write(tenant, new TestSeal(), lead, clock.instant().plus(month()));
  }

  @Override
  void deed(TenantId tenant) {
    clock.forward(Duration.ofSeconds(1));
    var id = AuditId.of(clock.instant(), sample.bytes(10));
    tables().audits().write(tenant, AuditEntry.of(id, Actor.HOST, Deed.SETTINGS_CHANGED));
  }

  @Override
  void member(TenantId tenant, PersonId person) {
    tables().people().join(person, new Membership(tenant, Role.OWNER));
  }
}
