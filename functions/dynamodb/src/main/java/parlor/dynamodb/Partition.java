package parlor.dynamodb;

import java.time.LocalDate;
import parlor.conversation.ConversationId;
import parlor.limit.HashedAddress;
import parlor.people.PersonId;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A partition key: whose rows it holds can be told from it, and no other can be made. */
sealed interface Partition {
  /** The tenant's id, or a key that begins with it and {@code #}. */
  record OfTenant(TenantId tenant, String rest) implements Partition {
    @Override
    public AttributeValue value() {
      return AttributeValue.fromS(tenant.value() + rest);
    }
  }

  /** The person's id alone. */
  record OfPerson(PersonId person) implements Partition {
    @Override
    public AttributeValue value() {
      return AttributeValue.fromS(person.value());
    }
  }

  /** What the operator bounds, of no business and no person: the one key that names neither. */
  record OfOperator() implements Partition {
    @Override
    public AttributeValue value() {
      return AttributeValue.fromS("ceiling");
    }
  }

  AttributeValue value();

  static Partition of(TenantId tenant) {
    return new OfTenant(tenant, "");
  }

  static Partition of(PublicKey key) {
    return new OfTenant(key.tenant(), "#" + key.serial());
  }

  static Partition of(TenantId tenant, HashedAddress address) {
    return new OfTenant(tenant, "#a#" + address.value());
  }

  /** {@code challenge} is one that we have posed, so its length and letters are known. */
  static Partition ofChallenge(TenantId tenant, String challenge) {
    return new OfTenant(tenant, "#p#" + challenge);
  }

  static Partition of(TenantId tenant, LocalDate day) {
    return new OfTenant(tenant, "#salt#" + day);
  }

  static Partition of(TenantId tenant, ConversationId conversation) {
    return new OfTenant(tenant, "#" + conversation);
  }

  static Partition ofErasure(TenantId tenant) {
    return new OfTenant(tenant, "#erasure");
  }

  static Partition ofFarewell(TenantId tenant) {
    return new OfTenant(tenant, "#farewell");
  }

  static Partition ofWordings(TenantId tenant) {
    return new OfTenant(tenant, "#wordings");
  }

  static Partition ofOperator() {
    return new OfOperator();
  }

  static Partition of(PersonId person) {
    return new OfPerson(person);
  }
}
