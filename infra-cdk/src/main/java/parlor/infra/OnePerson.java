package parlor.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What confines a role to one person at a time, as {@link OneTenant} confines one to a business.
 * The tag has a name of its own, so that neither stands for the other.
 */
final class OnePerson {
  /** An id is of fixed length and never that of a business. */
  private static final String FORM = "p_" + "?".repeat(40);

  /** Whoever takes on the role says for which person, and says nothing else. */
  static final Map<String, Object> TAGGED =
      new TreeMap<>(
          Map.of(
              "StringLike",
              Map.of("aws:RequestTag/subject", FORM),
              "ForAllValues:StringEquals",
              Map.of("aws:TagKeys", List.of("subject")),
              // No tags at all would satisfy the line above.
              "Null",
              Map.of("aws:RequestTag/subject", "false")));

  /** Rows whose partition is the person's id, and no other: nothing of a person's goes on. */
  static final Map<String, Object> ITS_ROWS =
      new TreeMap<>(
          Map.of(
              "ForAllValues:StringEquals",
              Map.of("dynamodb:LeadingKeys", List.of("${aws:PrincipalTag/subject}")),
              // A request that names no partition would satisfy the line above.
              "Null",
              Map.of("dynamodb:LeadingKeys", "false")));

  private OnePerson() {}
}
