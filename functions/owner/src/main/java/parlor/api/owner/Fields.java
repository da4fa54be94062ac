package parlor.api.owner;

import java.util.Optional;
import parlor.conversation.OneLine;
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

  /** The same on one line. */
  static Optional<String> line(JsonNode field, int most) {
    return text(field, most).filter(text -> text.codePoints().noneMatch(OneLine::leaves));
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
        || (field.isString()
            && text.matches("https?://[^\\s/@]+([/?#]\\S*)?")
            && text.length() <= LONGEST_URL);
  }
}
