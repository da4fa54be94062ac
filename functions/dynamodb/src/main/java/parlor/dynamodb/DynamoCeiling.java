package parlor.dynamodb;

import java.util.Map;
import java.util.Optional;
import parlor.limit.Allowance;
import parlor.limit.Ceiling;

/** One item of the limits table: what was given to businesses together. */
final class DynamoCeiling implements Ceiling {
  private final Table limits;

  DynamoCeiling(Table limits) {
    this.limits = limits;
  }

  @Override
  public boolean admit(Allowance one, Allowance most) {
    if (one.messages() > most.messages() || one.spend() > most.spend()) {
      return false;
    }
    var change =
        new Change(
            "ADD messages :messages, spend :spend",
            Optional.of(
                "attribute_not_exists(pk) OR (messages <= :messagesLeft AND spend <= :spendLeft)"),
            Map.of(),
            Map.of(
                ":messages", Numbers.of(one.messages()),
                ":spend", Numbers.of(one.spend()),
                ":messagesLeft", Numbers.of(most.messages() - one.messages()),
                ":spendLeft", Numbers.of(most.spend() - one.spend())));
    return limits.update(Partition.ofOperator(), change) instanceof Written.Done;
  }

  @Override
  public void giveBack(Allowance one) {
    limits.update(
        Partition.ofOperator(),
        new Change(
            "ADD messages :messages, spend :spend",
            Optional.of("attribute_exists(pk)"),
            Map.of(),
            Map.of(":messages", Numbers.of(-one.messages()), ":spend", Numbers.of(-one.spend()))));
  }
}
