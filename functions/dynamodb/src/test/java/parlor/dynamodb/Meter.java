package parlor.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Reads what each request costs from DynamoDB's own answers. A refused write is counted as a
 * request, but its answer names no capacity (on AWS it costs a write unit all the same).
 */
public final class Meter implements ExecutionInterceptor {
  private final AtomicInteger requests = new AtomicInteger();
  private final Map<String, Double> writes = new ConcurrentHashMap<>();
  private final Map<String, Double> reads = new ConcurrentHashMap<>();

  /** Begins again from nothing. */
  public void reset() {
    requests.set(0);
    writes.clear();
    reads.clear();
  }

  /** Calls made since, refused ones included; a retried one counts once. */
  public int requests() {
    return requests.get();
  }

  /** Write units since, of all tables. */
  public double writeUnits() {
    return writes.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Read units since, of all tables. */
  public double readUnits() {
    return reads.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Write units since, by whole table name. */
  public Map<String, Double> writeUnitsByTable() {
    return new TreeMap<>(writes);
  }

  /** Read units since, by whole table name. */
  public Map<String, Double> readUnitsByTable() {
    return new TreeMap<>(reads);
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    requests.incrementAndGet();
    var total = ReturnConsumedCapacity.TOTAL;
    return switch (context.request()) {
      case GetItemRequest r -> r.toBuilder().returnConsumedCapacity(total).build();
      case QueryRequest r -> r.toBuilder().returnConsumedCapacity(total).build();
      case BatchGetItemRequest r -> r.toBuilder().returnConsumedCapacity(total).build();
      case PutItemRequest r -> r.toBuilder().returnConsumedCapacity(total).build();
      case UpdateItemRequest r -> r.toBuilder().returnConsumedCapacity(total).build();
      case TransactWriteItemsRequest r -> r.toBuilder().returnConsumedCapacity(total).build();
      case DeleteItemRequest r -> r.toBuilder().returnConsumedCapacity(total).build();
      default -> context.request();
    };
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    switch (context.response()) {
      case GetItemResponse r -> add(reads, List.of(r.consumedCapacity()));
      case QueryResponse r -> add(reads, List.of(r.consumedCapacity()));
      case BatchGetItemResponse r -> add(reads, r.consumedCapacity());
      case PutItemResponse r -> add(writes, List.of(r.consumedCapacity()));
      case UpdateItemResponse r -> add(writes, List.of(r.consumedCapacity()));
      case TransactWriteItemsResponse r -> add(writes, r.consumedCapacity());
      case DeleteItemResponse r -> add(writes, List.of(r.consumedCapacity()));
      case SdkResponse r -> {}
    }
  }

  private static void add(Map<String, Double> to, List<ConsumedCapacity> consumed) {
    for (var capacity : consumed) {
      to.merge(capacity.tableName(), capacity.capacityUnits(), Double::sum);
    }
  }
}
