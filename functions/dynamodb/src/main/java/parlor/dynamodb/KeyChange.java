package parlor.dynamodb;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parlor.limit.KeyItem;
import parlor.limit.KeyShare;
import parlor.limit.Months;
import parlor.tenant.Origin;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The changes a key's item knows: a message takes one, a business sets it, or shares anew. */
final class KeyChange {
  static final String ACTIVE = "active";
  private static final String REVOKED = "revoked";
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("'m'uuuuMM");

  /** {@code #status} and {@code #month} are names because "status" and "month" are reserved. */
  private static final String ADMITS =
      "#status = :active AND contains(origins, :origin)"
          + " AND (attribute_not_exists(ends) OR ends > :now)"
          + " AND ((attribute_not_exists(#month) AND quota > :zero) OR #month < quota) AND ";

  private static final String COUNTS = ", #month = if_not_exists(#month, :zero) + :one";
  private static final Pattern LEFT = Pattern.compile("s\\d{6}");
  private static final DateTimeFormatter SPEND = DateTimeFormatter.ofPattern("'s'uuuuMM");
  private static final String SPENDS = ", #left = if_not_exists(#left, allowance) - :spend";
  private static final String AFFORDS =
      " AND ((attribute_not_exists(#left) AND allowance >= :spend) OR #left >= :spend)";

  private static final String LEFTS =
      "#month = :taken, #left = :left, #nextMonth = :nextTaken, #nextLeft = :nextLeft";

  private KeyChange() {}

  /** The attribute that counts the messages of this moment's month, in UTC. */
  static String month(Instant now) {
    return MONTH.format(now.atOffset(ZoneOffset.UTC));
  }

  /** The attribute that says what is left of this moment's month to spend. */
  static String left(Instant now) {
    return SPEND.format(now.atOffset(ZoneOffset.UTC));
  }

  /** Whether an attribute says what is left of some month. */
  static boolean isLeft(String attribute) {
    return LEFT.matcher(attribute).matches();
  }

  /**
   * One from bucket and month, if all admit. Both branches are GCRA: {@code slack} is the step less
   * the tolerance, {@code gate} the arrival time less the tolerance, so that the item alone says
   * what may pass.
   */
  static Change take(boolean busy, Origin origin, Instant now, OptionalLong spend) {
    var update =
        busy
            ? "SET tat = tat + step, gate = gate + step"
            : "SET tat = :now + step, gate = :now + slack";
    var bucket = busy ? "tat > :now AND gate <= :now" : "tat <= :now";
    var yearAgo = YearMonth.from(now.atOffset(ZoneOffset.UTC)).minusMonths(13);
    var names = new HashMap<String, String>();
    names.put("#status", "status");
    names.put("#month", month(now));
    names.put("#old", MONTH.format(yearAgo));
    names.put("#older", SPEND.format(yearAgo));
    var values = new HashMap<String, AttributeValue>();
    values.put(":active", AttributeValue.fromS(ACTIVE));
    values.put(":origin", AttributeValue.fromS(origin.value()));
    values.put(":now", Numbers.of(now.toEpochMilli()));
    values.put(":zero", Numbers.of(0));
    values.put(":one", Numbers.of(1));
    if (spend.isPresent()) {
      names.put("#left", left(now));
      values.put(":spend", Numbers.of(spend.getAsLong()));
    }
    return new Change(
        update + COUNTS + (spend.isPresent() ? SPENDS : "") + " REMOVE #old, #older",
        Optional.of(ADMITS + bucket + (spend.isPresent() ? AFFORDS : "")),
        Map.copyOf(names),
        Map.copyOf(values));
  }

  /** So much of what is left to spend, and nothing else, if the key is live and has it. */
  static Change reserve(Instant now, long spend) {
    return new Change(
        "SET #left = if_not_exists(#left, allowance) - :spend",
        Optional.of("#status = :active AND (attribute_not_exists(ends) OR ends > :now)" + AFFORDS),
        Map.of("#status", "status", "#left", left(now)),
        Map.of(
            ":active", AttributeValue.fromS(ACTIVE),
            ":now", Numbers.of(now.toEpochMilli()),
            ":spend", Numbers.of(spend)));
  }

  /** One origin more in an item that is there, up to ten of them. */
  static Change list(Origin origin) {
    return new Change(
        "ADD origins :origin",
        Optional.of(
            "attribute_exists(pk)"
                + " AND (attribute_not_exists(origins) OR size(origins) < :most)"),
        Map.of(),
        Map.of(":origin", set(origin), ":most", Numbers.of(KeyItem.MOST_ORIGINS)));
  }

  /** It answers nobody any more; what it counts stays. */
  static Change revoke() {
    return new Change(
        "SET #status = :revoked",
        Optional.of("attribute_exists(pk)"),
        Map.of("#status", "status"),
        Map.of(":revoked", AttributeValue.fromS(REVOKED)));
  }

  /** One origin less. */
  static Change unlist(Origin origin) {
    return new Change(
        "DELETE origins :origin",
        Optional.of("attribute_exists(pk)"),
        Map.of(),
        Map.of(":origin", set(origin)));
  }

  private static AttributeValue set(Origin origin) {
    return AttributeValue.fromSs(List.of(origin.value()));
  }

  /**
   * All that a business sets; the arrival time stays and its gate follows the new rate, what is
   * left to spend the new allowance.
   *
   * @param before the item as it stands, empty if there is none
   */
  static Change write(KeyItem item, Map<String, AttributeValue> before) {
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
    values.put(":allowance", Numbers.of(item.monthlySpend()));
    values.put(":cautious", AttributeValue.fromBool(item.cautious()));
    var update =
        new StringBuilder(
            "SET #status = :status, step = :step, slack = :slack, quota = :quota, content ="
                + " :content, allowance = :allowance, cautious = :cautious, tat ="
                + " if_not_exists(tat, :zero), gate = if_not_exists(tat, :zero) - :tolerance");
    var condition = "attribute_not_exists(allowance)";
    if (before.containsKey("allowance")) {
      long was = Numbers.read(before, "allowance");
      values.put(":was", Numbers.of(was));
      condition = "allowance = :was";
      var lefts = before.keySet().stream().filter(KeyChange::isLeft).toList();
      for (var left : lefts) {
        values.put(":more", Numbers.of(item.monthlySpend() - was));
        update.append(", ").append(left).append(" = ").append(left).append(" + :more");
      }
    }
    sets(update, item, values);
    return new Change(
        update.toString(), Optional.of(condition), Map.of("#status", "status"), values);
  }

  /** What an item has only where there is something to say. */
  private static void sets(StringBuilder update, KeyItem item, Map<String, AttributeValue> values) {
    if (!item.origins().isEmpty()) {
      var origins = item.origins().stream().map(Origin::value).sorted().toList();
      values.put(":origins", AttributeValue.fromSs(origins));
      update.append(", origins = :origins");
    }
    item.ends()
        .ifPresent(
            end -> {
              values.put(":ends", Numbers.of(end.toEpochMilli()));
              update.append(", ends = :ends");
            });
    var gone =
        Stream.of(item.origins().isEmpty() ? "origins" : "", item.ends().isEmpty() ? "ends" : "")
            .filter(name -> !name.isEmpty())
            .toList();
    if (!gone.isEmpty()) {
      update.append(" REMOVE ").append(String.join(", ", gone));
    }
  }

  /** A key that is new, with what it may use of this month and the next. */
  static Change make(KeyShare share, Instant now) {
    var whole = write(share.item(), Map.of());
    var moved = moved(share, now);
    var values = new HashMap<>(whole.values());
    values.putAll(moved.values());
    var names = new HashMap<>(whole.names());
    names.putAll(moved.names());
    return new Change(
        whole.update().replaceFirst("^SET ", "SET " + LEFTS + ", "),
        Optional.of("attribute_not_exists(pk)"),
        names,
        values);
  }

  /**
   * Another part of what the business may use, if nothing was taken since {@code seen}. Only what
   * is shared changes: not the rate, the origins or the version.
   */
  static Change share(KeyShare seen, KeyShare next, Instant now) {
    var change = moved(next, now);
    var names = new HashMap<>(change.names());
    names.put("#status", "status");
    var values = new HashMap<>(change.values());
    values.put(":status", AttributeValue.fromS(next.item().active() ? ACTIVE : REVOKED));
    values.put(":quota", Numbers.of(next.part().messages()));
    values.put(":allowance", Numbers.of(next.part().spend()));
    values.put(":wasQuota", Numbers.of(seen.part().messages()));
    values.put(":wasAllowance", Numbers.of(seen.part().spend()));
    values.put(":wasTaken", Numbers.of(seen.part().messages() - seen.left().messages()));
    values.put(":wasLeft", Numbers.of(seen.left().spend()));
    next.item().ends().ifPresent(end -> values.put(":ends", Numbers.of(end.toEpochMilli())));
    return new Change(
        "SET "
            + LEFTS
            + ", #status = :status, quota = :quota, allowance = :allowance"
            + (next.item().ends().isPresent() ? ", ends = :ends" : ""),
        Optional.of(
            "quota = :wasQuota AND allowance = :wasAllowance AND "
                + unchanged(
                    "#month", ">=", seen.part().messages(), seen.left().messages(), ":wasTaken")
                + " AND "
                + unchanged("#left", "<=", seen.part().spend(), seen.left().spend(), ":wasLeft")),
        names,
        values);
  }

  /** What was never written says that nothing was taken; beyond nothing left is nothing left. */
  private static String unchanged(String name, String beyond, long part, long left, String was) {
    var same = name + (left == 0 ? " " + beyond + " " : " = ") + was;
    return part == left ? "(attribute_not_exists(" + name + ") OR " + same + ")" : same;
  }

  private static Change moved(KeyShare share, Instant now) {
    var next = Months.next(now);
    var names =
        Map.of(
            "#month", month(now),
            "#left", left(now),
            "#nextMonth", month(next),
            "#nextLeft", left(next));
    var values =
        Map.of(
            ":taken", Numbers.of(share.part().messages() - share.left().messages()),
            ":left", Numbers.of(share.left().spend()),
            ":nextTaken", Numbers.of(share.part().messages() - share.next().messages()),
            ":nextLeft", Numbers.of(share.next().spend()));
    return new Change("", Optional.empty(), names, values);
  }
}
