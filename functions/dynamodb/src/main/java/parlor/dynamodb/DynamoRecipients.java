package parlor.dynamodb;

import static parlor.dynamodb.Attributes.text;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parlor.mail.EmailAddress;
import parlor.mail.MailKind;
import parlor.mail.Recipient;
import parlor.mail.Recipients;
import parlor.mail.Stop;
import parlor.people.PersonId;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Who gets a business's mails: a row each of the workspaces table. */
final class DynamoRecipients implements Recipients {
  private static final String PREFIX = "mail#";
  private static final String ADDRESS = "address";
  private static final String LANGUAGE = "language";
  private static final String OFF = "off";

  private final Table workspaces;

  DynamoRecipients(Table workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public List<Recipient> list(TenantId tenant) {
    return workspaces.all(Partition.of(tenant), PREFIX).stream()
        .map(DynamoRecipients::read)
        .toList();
  }

  @Override
  public Optional<Recipient> find(TenantId tenant, PersonId person) {
    var partition = Partition.of(tenant);
    return workspaces.get(partition, key(partition, person), true).map(DynamoRecipients::read);
  }

  @Override
  public void write(TenantId tenant, Recipient recipient) {
    var partition = Partition.of(tenant);
    var item = new HashMap<>(key(partition, recipient.person()));
    item.put(ADDRESS, AttributeValue.fromS(recipient.address().value()));
    item.put(LANGUAGE, AttributeValue.fromS(recipient.language().name()));
    if (!recipient.off().isEmpty()) {
      item.put(OFF, AttributeValue.fromSs(recipient.off().stream().map(Enum::name).toList()));
    }
    recipient.stopped().ifPresent(stop -> item.putAll(StopItem.write(stop)));
    workspaces.put(partition, item);
  }

  @Override
  public void remove(TenantId tenant, PersonId person) {
    var partition = Partition.of(tenant);
    workspaces.delete(partition, key(partition, person));
  }

  @Override
  public void turnOff(TenantId tenant, PersonId person, MailKind kind) {
    var partition = Partition.of(tenant);
    // Refused where there is no such recipient, which is as good.
    workspaces.update(
        partition,
        key(partition, person),
        new Change(
            "ADD #off :kind",
            Optional.of("attribute_exists(pk)"),
            Map.of("#off", OFF),
            Map.of(":kind", AttributeValue.fromSs(List.of(kind.name())))));
  }

  @Override
  public void stop(TenantId tenant, EmailAddress address, Stop stop) {
    list(tenant).stream()
        .filter(it -> it.address().equals(address) && it.stopped().isEmpty())
        .forEach(it -> stop(tenant, it.person(), address, stop));
  }

  private void stop(TenantId tenant, PersonId person, EmailAddress address, Stop stop) {
    var partition = Partition.of(tenant);
    // Refused where it was stopped before, or the address is another: as good.
    workspaces.update(
        partition,
        key(partition, person),
        new Change(
            "SET #stopped = :reason, #at = :at",
            Optional.of("#address = :address AND attribute_not_exists(#stopped)"),
            Map.of("#stopped", StopItem.REASON, "#at", StopItem.AT, "#address", ADDRESS),
            Map.of(
                ":reason",
                StopItem.reason(stop),
                ":at",
                StopItem.at(stop),
                ":address",
                AttributeValue.fromS(address.value()))));
  }

  private static Map<String, AttributeValue> key(Partition partition, PersonId person) {
    return Table.key(partition, PREFIX + person);
  }

  /** What a later release turned off or stopped, and this one has no word for, stays so. */
  private static Recipient read(Map<String, AttributeValue> item) {
    return new Recipient(
        new PersonId(text(item, Table.SORT).substring(PREFIX.length())),
        new EmailAddress(text(item, ADDRESS)),
        Words.read(Language.class, text(item, LANGUAGE)).orElse(Language.EN),
        off(item),
        StopItem.read(item));
  }

  private static Set<MailKind> off(Map<String, AttributeValue> item) {
    var kinds = EnumSet.noneOf(MailKind.class);
    if (item.containsKey(OFF)) {
      item.get(OFF).ss().forEach(word -> Words.read(MailKind.class, word).ifPresent(kinds::add));
    }
    return kinds;
  }
}
