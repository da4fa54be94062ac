package parlor.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What confines a role to one business at a time. The business is a tag of the session, which only
 * STS can set, and only as the trust lets it. Each map is in order, as everywhere: a template that
 * differs by chance would be deployed as a change.
 */
final class OneTenant {
  /** The session's tag, wherever a policy puts its value. */
  static final String TAG = "${aws:PrincipalTag/tenant}";

  /** An id is of fixed length, so no business's rows begin with another's id. */
  private static final String FORM = "t_" + "?".repeat(20);

  private static final String CONTEXT = "kms:EncryptionContext:tenant";

  /**
   * Whoever takes on the role says for which business, in the form of an id, and says nothing else.
   */
  static final Map<String, Object> TAGGED =
      ordered(
          "StringLike",
          Map.of("aws:RequestTag/tenant", FORM),
          "ForAllValues:StringEquals",
          Map.of("aws:TagKeys", List.of("tenant")),
          // No tags at all would satisfy the line above.
          "Null",
          Map.of("aws:RequestTag/tenant", "false"));

  /** Rows whose partition is the business's, or begins with its id and {@code #}. */
  static final Map<String, Object> ITS_ROWS =
      ordered(
          "ForAllValues:StringLike",
          Map.of("dynamodb:LeadingKeys", List.of(TAG, TAG + "#*")),
          // A request that names no partition would satisfy the line above.
          "Null",
          Map.of("dynamodb:LeadingKeys", "false"));

  /** Objects whose names begin with its id and {@code /}, and are asked for by that. */
  static final Map<String, Object> ITS_OBJECTS =
      ordered("StringEquals", Map.of("s3:prefix", TAG + "/"), "Null", Map.of("s3:prefix", "false"));

  /** Keys that were wrapped for the business, by the encryption context and nothing beside it. */
  static final Map<String, Object> ITS_KEYS =
      ordered(
          "StringEquals",
          Map.of(CONTEXT, TAG),
          "ForAllValues:StringEquals",
          Map.of("kms:EncryptionContextKeys", List.of("tenant")),
          "Null",
          Map.of(CONTEXT, "false"));

  /** For whichever business, as long as one is named. */
  static final Map<String, Object> NAMED_IN_CONTEXT =
      ordered(
          "ForAllValues:StringEquals",
          Map.of("kms:EncryptionContextKeys", List.of("tenant")),
          // An absent list of keys would satisfy the line above.
          "Null",
          Map.of(CONTEXT, "false"));

  private OneTenant() {}

  private static Map<String, Object> ordered(
      String one, Object first, String two, Object second, String three, Object third) {
    return new TreeMap<>(Map.of(one, first, two, second, three, third));
  }

  private static Map<String, Object> ordered(String one, Object first, String two, Object second) {
    return new TreeMap<>(Map.of(one, first, two, second));
  }
}
