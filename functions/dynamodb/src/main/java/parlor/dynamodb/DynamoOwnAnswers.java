package parlor.dynamodb;

import static parlor.dynamodb.Attributes.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parlor.content.OwnAnswer;
import parlor.content.OwnAnswers;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What owners answered: a row each of the workspaces table. */
final class DynamoOwnAnswers implements OwnAnswers {
  private static final String PREFIX = "answer#";

  private final Table workspaces;

  DynamoOwnAnswers(Table workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public List<OwnAnswer> list(TenantId tenant) {
    return workspaces.all(Partition.of(tenant), PREFIX).stream()
        .flatMap(item -> read(item).stream())
        .toList();
  }

  @Override
  public void write(TenantId tenant, OwnAnswer answer) {
    var partition = Partition.of(tenant);
    var item = new HashMap<>(key(partition, answer.id()));
    item.put("language", AttributeValue.fromS(answer.language().code()));
    item.put("question", AttributeValue.fromS(answer.question()));
    item.put("answer", AttributeValue.fromS(answer.answer()));
    item.put("at", Numbers.of(answer.at().toEpochMilli()));
    answer.url().ifPresent(url -> item.put("url", AttributeValue.fromS(url)));
    workspaces.put(partition, item);
  }

  @Override
  public boolean remove(TenantId tenant, String id) {
    var partition = Partition.of(tenant);
    return workspaces.deleteOld(partition, key(partition, id));
  }

  private static Map<String, AttributeValue> key(Partition partition, String id) {
    return Table.key(partition, PREFIX + id);
  }

  /** Empty if a later release wrote a language that this one does not know. */
  private static Optional<OwnAnswer> read(Map<String, AttributeValue> item) {
    return Language.ofTag(text(item, "language"))
        .map(
            language ->
                new OwnAnswer(
                    text(item, Table.SORT).substring(PREFIX.length()),
                    language,
                    text(item, "question"),
                    text(item, "answer"),
                    Optional.ofNullable(item.get("url")).map(AttributeValue::s),
                    Instant.ofEpochMilli(Numbers.read(item, "at"))));
  }
}
