package parlor.api.owner;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What stands in the fields of a body. */
final class Fields {
  private static final int LONGEST_URL = 1_000;

  private Fields() {}

  /** A text that says something, without what is around it, up to {@code most} characters. */
  static Optional<String> text(JsonNode field, int most) {
    return field
        .stringValueOpt()
        .map(String::strip)
        .filter(text -> !text.isEmpty() && text.length() <= most);
  }

  /** The same on one line, which nothing in it turns round. */
  static Optional<String> line(JsonNode field, int most) {
    return text(field, most).filter(text -> text.codePoints().noneMatch(Fields::isHidden));
  }

  /** Line ends and other control characters, and what overrides the direction of others. */
  private static boolean isHidden(int letter) {
    return Character.isISOControl(letter)
        || (letter >= 0x202a && letter <= 0x202e)
        || (letter >= 0x2066 && letter <= 0x2069)
        || letter == 0x2028
        || letter == 0x2029;
  }

  /** The same, or nothing but space. */
  static Optional<String> textOrBlank(JsonNode field, int most) {
    return field.stringValueOpt().map(String::strip).filter(text -> text.length() <= most);
  }

  static boolean isNothing(JsonNode field) {
    return field.isMissingNode() || field.isNull();
  }

  /** Nothing, or an address on the web. */
  static boolean isWebOrNothing(JsonNode field) {
    var text = field.asString("");
    return isNothing(field)
        || (field.isString() && text.matches("https?://\\S+") && text.length() <= LONGEST_URL);
  }
}
