package parlor.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import parlor.failure.Unavailable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * One table. Every request names its partition and so whose rows it asks for; a failed condition is
 * a value and any other failure an outage of this table.
 */
final class Table {
  static final String PARTITION = "pk";
  static final String SORT = "sk";
  static final String EXPIRES = "expires";

  private static final int ALL = Integer.MAX_VALUE;

  /** Why a transaction may be cancelled without anything being amiss. */
  private static final Set<String> EXPECTED =
      Set.of("None", "ConditionalCheckFailed", "TransactionConflict");

  private final DynamoDbClient client;
  private final Accesses access;
  private final String name;
  private final String part;

  Table(DynamoDbClient client, Accesses access, String prefix, TableName table) {
    this.client = client;
    this.access = access;
    this.name = prefix + table.word();
    this.part = table.word();
  }

  static Map<String, AttributeValue> key(Partition partition) {
    return Map.of(PARTITION, partition.value());
  }

  static Map<String, AttributeValue> key(Partition partition, String sort) {
    return Map.of(PARTITION, partition.value(), SORT, AttributeValue.fromS(sort));
  }

  /** The item as it stands now. */
  Optional<Map<String, AttributeValue>> get(
      Partition partition, Map<String, AttributeValue> key, boolean strongly) {
    var response =
        call(
            partition,
            as ->
                client.getItem(
                    r ->
                        r.tableName(name)
                            .key(key)
                            .consistentRead(strongly)
                            .overrideConfiguration(as)));
    return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
  }

  /** Writes an item whatever stood there. */
  void put(Partition partition, Map<String, AttributeValue> item) {
    call(
        partition,
        as -> client.putItem(r -> r.tableName(name).item(item).overrideConfiguration(as)));
  }

  /** Writes an item in the place of one that has this value. */
  Written putOver(
      Partition partition, Map<String, AttributeValue> item, String name, AttributeValue seen) {
    return put(partition, item, "#seen = :seen", Map.of("#seen", name), Map.of(":seen", seen));
  }

  /** Writes an item where none stands. */
  Written putNew(Partition partition, Map<String, AttributeValue> item) {
    return put(partition, item, "attribute_not_exists(" + PARTITION + ")");
  }

  /** The same, or in the place of one that the condition, which names no values, holds for. */
  Written putNewOr(Partition partition, Map<String, AttributeValue> item, String condition) {
    return put(partition, item, "attribute_not_exists(" + PARTITION + ") OR " + condition);
  }

  private Written put(Partition partition, Map<String, AttributeValue> item, String condition) {
    return put(partition, item, condition, Map.of(), Map.of());
  }

  private Written put(
      Partition partition,
      Map<String, AttributeValue> item,
      String condition,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    var request =
        PutItemRequest.builder()
            .tableName(name)
            .item(item)
            .conditionExpression(condition)
            .expressionAttributeNames(names.isEmpty() ? null : names)
            .expressionAttributeValues(values.isEmpty() ? null : values)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    return conditional(
        partition,
        as -> {
          client.putItem(request.overrideConfiguration(as).build());
          return item;
        });
  }

  /** Changes an item if its condition holds. */
  Written update(Partition partition, Change change) {
    return update(partition, key(partition), change);
  }

  /** The same with a sort key. */
  Written update(Partition partition, Map<String, AttributeValue> key, Change change) {
    var request =
        UpdateItemRequest.builder()
            .tableName(name)
            .key(key)
            .updateExpression(change.update())
            .conditionExpression(change.condition().orElse(null))
            .expressionAttributeNames(change.names().isEmpty() ? null : change.names())
            .expressionAttributeValues(change.values().isEmpty() ? null : change.values())
            .returnValues(ReturnValue.ALL_NEW)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    return conditional(
        partition, as -> client.updateItem(request.overrideConfiguration(as).build()).attributes());
  }

  /** One part of what is done together. */
  TransactWriteItem part(Map<String, AttributeValue> key, Change change) {
    return TransactWriteItem.builder()
        .update(
            u ->
                u.tableName(name)
                    .key(key)
                    .updateExpression(change.update())
                    .conditionExpression(change.condition().orElse(null))
                    .expressionAttributeNames(change.names())
                    .expressionAttributeValues(change.values()))
        .build();
  }

  /** An item written whatever stood there, as one part of what is done together. */
  TransactWriteItem part(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder().put(p -> p.tableName(name).item(item)).build();
  }

  /** The same, where none stands. */
  TransactWriteItem newPart(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder()
        .put(
            p ->
                p.tableName(name)
                    .item(item)
                    .conditionExpression("attribute_not_exists(" + PARTITION + ")"))
        .build();
  }

  /**
   * Changes items of one tenant, of this table and others, all or none; false if a condition fails,
   * or one of them is being changed by somebody else.
   */
  boolean together(Partition partition, List<TransactWriteItem> parts) {
    return call(
        partition,
        as -> {
          try {
            client.transactWriteItems(r -> r.transactItems(parts).overrideConfiguration(as));
            return true;
          } catch (TransactionCanceledException e) {
            if (e.cancellationReasons().stream().allMatch(why -> EXPECTED.contains(why.code()))) {
              return false;
            }
            throw e;
          }
        });
  }

  void delete(Partition partition) {
    delete(partition, key(partition));
  }

  void delete(Partition partition, Map<String, AttributeValue> key) {
    call(
        partition,
        as -> client.deleteItem(r -> r.tableName(name).key(key).overrideConfiguration(as)));
  }

  /** The same; false if there was none. */
  boolean deleteOld(Partition partition, Map<String, AttributeValue> key) {
    return call(
        partition,
        as ->
            client
                .deleteItem(
                    r ->
                        r.tableName(name)
                            .key(key)
                            .returnValues(ReturnValue.ALL_OLD)
                            .overrideConfiguration(as))
                .hasAttributes());
  }

  /**
   * Removes an item that is there and has no such attribute: of those who try at once, one does.
   */
  boolean deleteOnce(Partition partition, Map<String, AttributeValue> key, String without) {
    return conditional(
            partition,
            as -> {
              client.deleteItem(
                  r ->
                      r.tableName(name)
                          .key(key)
                          .conditionExpression(
                              "attribute_exists(" + PARTITION + ") AND attribute_not_exists(#no)")
                          .expressionAttributeNames(Map.of("#no", without))
                          .overrideConfiguration(as));
              return Map.of();
            })
        instanceof Written.Done;
  }

  /** One page; {@code request} names no table. */
  QueryResponse query(Partition partition, QueryRequest.Builder request) {
    return call(
        partition, as -> client.query(request.tableName(name).overrideConfiguration(as).build()));
  }

  /** The keys of all items of a partition. */
  List<Map<String, AttributeValue>> keys(Partition partition) {
    return keys(partition, ALL);
  }

  /** The keys of a partition's first items, at most so many; fewer than that at the end only. */
  List<Map<String, AttributeValue>> keys(Partition partition, int most) {
    return items(
        partition,
        () ->
            QueryRequest.builder()
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", partition.value()))
                .projectionExpression("pk, sk")
                .consistentRead(true),
        most);
  }

  /** How many items a partition has. */
  long count(Partition partition) {
    long items = 0;
    Map<String, AttributeValue> from = Map.of();
    do {
      var query =
          QueryRequest.builder()
              .keyConditionExpression("pk = :pk")
              .expressionAttributeValues(Map.of(":pk", partition.value()))
              .select(Select.COUNT)
              .consistentRead(true);
      var page = query(partition, from.isEmpty() ? query : query.exclusiveStartKey(from));
      items += page.count();
      from = page.lastEvaluatedKey();
    } while (!from.isEmpty());
    return items;
  }

  /** All items of a partition whose sort key begins so, read strongly. */
  List<Map<String, AttributeValue>> all(Partition partition, String prefix) {
    return items(
        partition,
        () ->
            QueryRequest.builder()
                .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                .expressionAttributeValues(
                    Map.of(":pk", partition.value(), ":prefix", AttributeValue.fromS(prefix)))
                .consistentRead(true),
        ALL);
  }

  /** Removes those of the items whose sort key begins so that are over. */
  void forget(Partition partition, String prefix, Predicate<Map<String, AttributeValue>> isOver) {
    for (var item : all(partition, prefix)) {
      if (isOver.test(item)) {
        delete(partition, key(partition, Attributes.text(item, SORT)));
      }
    }
  }

  /** Page after page, at most {@code most} items; fewer than that where there are no more. */
  List<Map<String, AttributeValue>> items(
      Partition partition, Supplier<QueryRequest.Builder> request, int most) {
    var items = new ArrayList<Map<String, AttributeValue>>();
    Map<String, AttributeValue> from = Map.of();
    do {
      var query = request.get();
      if (most < ALL) {
        query.limit(most - items.size());
      }
      var page = query(partition, from.isEmpty() ? query : query.exclusiveStartKey(from));
      items.addAll(page.items());
      from = page.lastEvaluatedKey();
    } while (items.size() < most && !from.isEmpty());
    return List.copyOf(items);
  }

  BatchGetItemResponse batchGet(Partition partition, KeysAndAttributes keys) {
    return call(
        partition,
        as ->
            client.batchGetItem(r -> r.requestItems(Map.of(name, keys)).overrideConfiguration(as)));
  }

  String name() {
    return name;
  }

  /** An outage that is not the network's: an answer we cannot use. */
  Unavailable unavailable() {
    return new Unavailable(part, null);
  }

  private Written conditional(
      Partition partition,
      Function<AwsRequestOverrideConfiguration, Map<String, AttributeValue>> request) {
    return call(
        partition,
        as -> {
          try {
            return new Written.Done(request.apply(as));
          } catch (ConditionalCheckFailedException e) {
            return new Written.Refused(e.hasItem() ? e.item() : Map.of());
          }
        });
  }

  private <T> T call(Partition partition, Function<AwsRequestOverrideConfiguration, T> request) {
    try {
      return request.apply(access.of(partition));
    } catch (SdkException e) {
      throw new Unavailable(part, e);
    }
  }
}
