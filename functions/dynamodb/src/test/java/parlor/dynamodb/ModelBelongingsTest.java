package parlor.dynamodb;

import parlor.conversation.ConversationId;
import parlor.erasure.Belongings;
import parlor.erasure.Kind;
import parlor.lead.LeadId;
import parlor.people.PersonId;
import parlor.tenant.TenantId;

final class ModelBelongingsTest extends BelongingsContract {
  private final ModelBelongings model = new ModelBelongings();

  @Override
  Belongings instance() {
    return model;
  }

  @Override
  void conversation(TenantId tenant, ConversationId id, int entries) {
    model.conversation(tenant, id, entries);
  }

  @Override
  void lead(TenantId tenant, LeadId id) {
    model.lead(tenant, id);
  }

  @Override
  void deed(TenantId tenant) {
    model.rest(tenant, Kind.AUDIT_ENTRIES, 1);
  }

  @Override
  void member(TenantId tenant, PersonId person) {
    model.member(tenant, person);
  }
}
