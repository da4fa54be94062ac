package parlor.dynamodb;

import static parlor.dynamodb.Attributes.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parlor.content.OwnAnswer;
import parlor.content.OwnAnswers;
import parlor.subject.Print;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What owners answered: a row each of the workspaces table. */
final class DynamoOwnAnswers implements OwnAnswers {
  private static final String PREFIX = "answer#";
  private static final String LANGUAGE = "language";
  private static final String QUESTION = "question";
  private static final String ANSWER = "answer";
  private static final String URL = "url";
  private static final String ASKED = "asked";
  private static final String AT = "at";

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
  public void add(TenantId tenant, OwnAnswer answer) {
    var partition = Partition.of(tenant);
    workspaces.put(partition, item(partition, answer));
  }

  @Override
  public boolean change(TenantId tenant, OwnAnswer answer, Instant seen) {
    var partition = Partition.of(tenant);
    return workspaces.putOver(partition, item(partition, answer), AT, millis(seen))
        instanceof Written.Done;
  }

  private static Map<String, AttributeValue> item(Partition partition, OwnAnswer answer) {
    var item = new HashMap<>(key(partition, answer.id()));
    item.put(LANGUAGE, AttributeValue.fromS(answer.language().code()));
    item.put(QUESTION, AttributeValue.fromS(answer.question()));
    item.put(ANSWER, AttributeValue.fromS(answer.answer()));
    item.put(AT, millis(answer.at()));
    answer.url().ifPresent(url -> item.put(URL, AttributeValue.fromS(url)));
    answer.asked().ifPresent(print -> item.put(ASKED, AttributeValue.fromS(print.hex())));
    return item;
  }

  private static AttributeValue millis(Instant at) {
    return Numbers.of(at.toEpochMilli());
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
    return Language.ofTag(text(item, LANGUAGE))
        .map(
            language ->
                new OwnAnswer(
                    text(item, Table.SORT).substring(PREFIX.length()),
                    language,
                    text(item, QUESTION),
                    text(item, ANSWER),
                    Optional.ofNullable(item.get(URL)).map(AttributeValue::s),
                    Optional.ofNullable(item.get(ASKED)).map(it -> new Print(it.s())),
                    Instant.ofEpochMilli(Numbers.read(item, AT))));
  }
}
