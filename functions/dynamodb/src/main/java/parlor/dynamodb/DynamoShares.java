package parlor.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import parlor.limit.Allowance;
import parlor.limit.KeyShare;
import parlor.limit.Months;
import parlor.limit.Shared;
import parlor.limit.Shares;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** One row of the workspaces table, and the keys' items, which follow it in one transaction. */
final class DynamoShares implements Shares {
  private static final String ROW = "allowance";
  private static final String REVISION = "revision";

  private final Table workspaces;
  private final Table keys;

  DynamoShares(Table workspaces, Table keys) {
    this.workspaces = workspaces;
    this.keys = keys;
  }

  @Override
  public Shared read(TenantId tenant, Set<String> serials, Instant now) {
    var partition = Partition.of(tenant);
    var row = workspaces.get(partition, Table.key(partition, ROW), true);
    var shares = new ArrayList<KeyShare>();
    for (var serial : serials.stream().sorted().toList()) {
      var key = new PublicKey(tenant, serial);
      var at = Partition.of(key);
      keys.get(at, Table.key(at), true).ifPresent(item -> shares.add(share(key, item, now)));
    }
    return new Shared(
        row.map(DynamoShares::whole).orElseGet(() -> together(shares, now)),
        shares,
        row.map(item -> Numbers.read(item, REVISION)).orElse(0L));
  }

  @Override
  public void allow(TenantId tenant, Allowance whole) {
    var partition = Partition.of(tenant);
    // The first word stands; a second is refused, which is as good.
    workspaces.update(partition, Table.key(partition, ROW), change(whole, 0));
  }

  @Override
  public boolean replace(TenantId tenant, Shared seen, Shared next, Instant now) {
    var partition = Partition.of(tenant);
    var known = seen.keys().stream().collect(Collectors.toMap(KeyShare::key, Function.identity()));
    List<TransactWriteItem> parts = new ArrayList<>();
    parts.add(workspaces.part(Table.key(partition, ROW), change(next.whole(), seen.revision())));
    for (var share : next.keys()) {
      if (!share.key().tenant().equals(tenant)) {
        throw new IllegalArgumentException("keys share what their own business may use");
      }
      var before = Optional.ofNullable(known.get(share.key()));
      if (before.filter(share::equals).isEmpty()) {
        var change =
            before
                .map(was -> KeyChange.share(was, share, now))
                .orElseGet(() -> KeyChange.make(share, now));
        parts.add(keys.part(Table.key(Partition.of(share.key())), change));
      }
    }
    return workspaces.together(partition, parts);
  }

  private static Change change(Allowance whole, long seen) {
    var values = new HashMap<String, AttributeValue>();
    values.put(":messages", Numbers.of(whole.messages()));
    values.put(":spend", Numbers.of(whole.spend()));
    values.put(":one", Numbers.of(1));
    if (seen > 0) {
      values.put(":seen", Numbers.of(seen));
    }
    return new Change(
        "SET messages = :messages, spend = :spend ADD #revision :one",
        Optional.of(seen > 0 ? "#revision = :seen" : "attribute_not_exists(#revision)"),
        Map.of("#revision", REVISION),
        values);
  }

  private static Allowance whole(Map<String, AttributeValue> item) {
    return new Allowance(Numbers.read(item, "messages"), Numbers.read(item, "spend"));
  }

  private static Allowance together(List<KeyShare> shares, Instant now) {
    boolean none = shares.stream().noneMatch(share -> share.item().isLive(now));
    return shares.stream()
        .filter(share -> none || share.item().isLive(now))
        .map(KeyShare::part)
        .reduce(Allowance.NOTHING, Allowance::plus);
  }

  private static KeyShare share(PublicKey key, Map<String, AttributeValue> item, Instant now) {
    return new KeyShare(key, DynamoKeys.read(item), left(item, now), left(item, Months.next(now)));
  }

  /** What was taken or spent beyond a part leaves nothing. */
  private static Allowance left(Map<String, AttributeValue> item, Instant now) {
    long taken = Numbers.read(item, KeyChange.month(now), 0);
    return new Allowance(
        Math.max(0, Numbers.read(item, "quota") - taken), Math.max(0, DynamoKeys.room(item, now)));
  }
}
