package parlor.dynamodb;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import parlor.limit.KeyItem;
import parlor.tenant.Origin;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The two changes a key's item knows: a message takes one, a business sets it. */
final class KeyChange {
  static final String ACTIVE = "active";
  private static final String REVOKED = "revoked";
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("'m'uuuuMM");

  /** {@code #status} and {@code #month} are names because "status" and "month" are reserved. */
  private static final String ADMITS =
      "#status = :active AND contains(origins, :origin)"
          + " AND ((attribute_not_exists(#month) AND quota > :zero) OR #month < quota) AND ";

  private static final String COUNTS = ", #month = if_not_exists(#month, :zero) + :one REMOVE #old";

  private KeyChange() {}

  /** The attribute that counts the messages of this moment's month, in UTC. */
  static String month(Instant now) {
    return MONTH.format(now.atOffset(ZoneOffset.UTC));
  }

  /**
   * One from bucket and month, if all admit. Both branches are GCRA: {@code slack} is the step less
   * the tolerance, {@code gate} the arrival time less the tolerance, so that the item alone says
   * what may pass.
   */
  static Change take(boolean busy, Origin origin, Instant now) {
    var update =
        busy
            ? "SET tat = tat + step, gate = gate + step"
            : "SET tat = :now + step, gate = :now + slack";
    var bucket = busy ? "tat > :now AND gate <= :now" : "tat <= :now";
    var yearAgo = YearMonth.from(now.atOffset(ZoneOffset.UTC)).minusMonths(13);
    return new Change(
        update + COUNTS,
        Optional.of(ADMITS + bucket),
        Map.of("#status", "status", "#month", month(now), "#old", MONTH.format(yearAgo)),
        Map.of(
            ":active", AttributeValue.fromS(ACTIVE),
            ":origin", AttributeValue.fromS(origin.value()),
            ":now", Numbers.of(now.toEpochMilli()),
            ":zero", Numbers.of(0),
            ":one", Numbers.of(1)));
  }

  /** All that a business sets; the arrival time stays and its gate follows the new rate. */
  static Change write(KeyItem item) {
    long step = item.rate().step().toMillis();
    long tolerance = item.rate().tolerance().toMillis();
    var values = new HashMap<String, AttributeValue>();
    values.put(":status", AttributeValue.fromS(item.active() ? ACTIVE : REVOKED));
    values.put(":step", Numbers.of(step));
    values.put(":slack", Numbers.of(step - tolerance));
    values.put(":tolerance", Numbers.of(tolerance));
    values.put(":quota", Numbers.of(item.monthlyMessages()));
    values.put(":content", AttributeValue.fromS(item.contentVersion()));
    values.put(":zero", Numbers.of(0));
    var update =
        "SET #status = :status, step = :step, slack = :slack, quota = :quota, content = :content,"
            + " tat = if_not_exists(tat, :zero), gate = if_not_exists(tat, :zero) - :tolerance";
    if (item.origins().isEmpty()) {
      return new Change(
          update + " REMOVE origins", Optional.empty(), Map.of("#status", "status"), values);
    }
    var origins = item.origins().stream().map(Origin::value).sorted().toList();
    values.put(":origins", AttributeValue.fromSs(origins));
    return new Change(
        update + ", origins = :origins", Optional.empty(), Map.of("#status", "status"), values);
  }
}
