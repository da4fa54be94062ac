package parlor.dynamodb;

import static parlor.dynamodb.Attributes.text;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import parlor.conversation.ConversationId;
import parlor.conversation.Position;
import parlor.mail.EmailAddress;
import parlor.mail.MailId;
import parlor.mail.Outgoing;
import parlor.people.PersonId;
import parlor.tenant.TenantId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Mails that were begun, in the index table: it has no backups, and a business's rows can be listed
 * there when it wants them gone.
 */
final class DynamoOutgoing implements Outgoing {
  static final String MAIL = "m#";
  private static final String BEGUN = "begun";
  private static final String OVER = "over";
  private static final String TIMES = "times";
  private static final String PERSON = "person";
  private static final String ADDRESS = "address";
  private static final String CONVERSATION = "conversation";
  private static final String PLACE = "place";
  private static final String NEWS = "news";
  private static final String EXPIRES = Table.EXPIRES;

  private final Table index;
  private final Clock clock;

  DynamoOutgoing(Table index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  @Override
  public Taken take(TenantId tenant, MailId id, News news, To to, Instant now, Instant expiresAt) {
    var names =
        new HashMap<>(
            Map.of(
                "#begun",
                BEGUN,
                "#over",
                OVER,
                "#times",
                TIMES,
                "#expires",
                EXPIRES,
                "#news",
                NEWS));
    var values =
        new HashMap<>(
            Map.of(
                ":now", Numbers.of(now.toEpochMilli()),
                ":news", AttributeValue.fromS(news.name()),
                ":zero", Numbers.of(0),
                ":one", Numbers.of(1),
                ":before", Numbers.of(now.minus(DOUBT).toEpochMilli()),
                ":expires", Numbers.seconds(expiresAt)));
    switch (to) {
      case To.Owner(var person, var address) -> {
        names.putAll(Map.of("#who", PERSON, "#where", ADDRESS));
        values.put(":who", AttributeValue.fromS(person.value()));
        values.put(":where", AttributeValue.fromS(address.value()));
      }
      case To.Visitor(var conversation, var place) -> {
        names.putAll(Map.of("#who", CONVERSATION, "#where", PLACE));
        values.put(":who", AttributeValue.fromS(conversation.toString()));
        values.put(":where", Numbers.of(place.value()));
      }
    }
    var change =
        new Change(
            "SET #begun = :now, #times = if_not_exists(#times, :zero) + :one, #who = :who,"
                + " #news = :news, #where = :where, #expires = :expires",
            Optional.of(
                "attribute_not_exists(pk) OR (attribute_not_exists(#over) AND #begun <= :before)"),
            names,
            values);
    return switch (index.update(Partition.of(tenant), key(tenant, id), change)) {
      case Written.Done(var item) -> new Taken.Yours(Numbers.read(item, TIMES) > 1);
      case Written.Refused(var standing) when standing.containsKey(OVER) -> new Taken.Over();
      case Written.Refused(var standing) ->
          new Taken.InDoubt(Instant.ofEpochMilli(Numbers.read(standing, BEGUN, 0)).plus(DOUBT));
    };
  }

  @Override
  public void over(TenantId tenant, MailId id) {
    set(tenant, id, OVER, 1);
  }

  @Override
  public void release(TenantId tenant, MailId id) {
    set(tenant, id, BEGUN, 0);
  }

  /** Refused where nothing is known of it, which is as good. */
  private void set(TenantId tenant, MailId id, String name, long value) {
    index.update(
        Partition.of(tenant),
        key(tenant, id),
        new Change(
            "SET #name = :value",
            Optional.of("attribute_exists(pk)"),
            Map.of("#name", name),
            Map.of(":value", Numbers.of(value))));
  }

  @Override
  public Optional<Trace> trace(TenantId tenant, MailId id) {
    return index
        .get(Partition.of(tenant), key(tenant, id), true)
        .filter(item -> Numbers.read(item, EXPIRES, 0) > clock.instant().getEpochSecond())
        .map(item -> new Trace(to(item), item.containsKey(OVER)));
  }

  @Override
  public List<Noted> list(TenantId tenant, Optional<MailId> after, int most) {
    var partition = Partition.of(tenant);
    Supplier<QueryRequest.Builder> request =
        () -> {
          var query =
              QueryRequest.builder()
                  .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                  .expressionAttributeValues(
                      Map.of(":pk", partition.value(), ":prefix", AttributeValue.fromS(MAIL)))
                  .consistentRead(true);
          after.ifPresent(last -> query.exclusiveStartKey(key(tenant, last)));
          return query;
        };
    return index.items(partition, request, most).stream().map(DynamoOutgoing::noted).toList();
  }

  private static Noted noted(Map<String, AttributeValue> item) {
    long begun = Numbers.read(item, BEGUN, 0);
    return new Noted(
        new MailId(text(item, Table.SORT).substring(MAIL.length())),
        Optional.ofNullable(item.get(NEWS)).flatMap(news -> Words.read(News.class, news.s())),
        to(item),
        Optional.of(begun).filter(at -> at > 0).map(Instant::ofEpochMilli),
        progress(item, begun),
        Instant.ofEpochSecond(Numbers.read(item, EXPIRES, 0)));
  }

  private static Progress progress(Map<String, AttributeValue> item, long begun) {
    if (item.containsKey(OVER)) {
      return Progress.OVER;
    }
    return begun > 0 ? Progress.BEGUN : Progress.WAITING;
  }

  private static To to(Map<String, AttributeValue> item) {
    return item.containsKey(CONVERSATION)
        ? new To.Visitor(
            new ConversationId(UUID.fromString(text(item, CONVERSATION))),
            new Position((int) Numbers.read(item, PLACE)))
        : new To.Owner(new PersonId(text(item, PERSON)), new EmailAddress(text(item, ADDRESS)));
  }

  @Override
  public void forget(TenantId tenant, Instant before) {
    index.forget(
        Partition.of(tenant), MAIL, row -> Numbers.read(row, BEGUN, 0) < before.toEpochMilli());
  }

  private static Map<String, AttributeValue> key(TenantId tenant, MailId id) {
    return Table.key(Partition.of(tenant), MAIL + id);
  }
}
