package parlor.host.gateway;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parlor.http.Body;

/** Percent-encoding (RFC 3986), read strictly: what is not whole or not UTF-8 is not read. */
final class Percent {
  private Percent() {}

  /** The first value of each name. */
  static Optional<Map<String, String>> query(@Nullable String text) {
    var values = new HashMap<String, String>();
    if (text == null) {
      return Optional.of(values);
    }
    for (var pair : text.split("&", -1)) {
      var parts = pair.split("=", 2);
      var name = decode(parts[0], true);
      var value = decode(parts.length == 2 ? parts[1] : "", true);
      if (name.isEmpty() || value.isEmpty()) {
        return Optional.empty();
      }
      values.putIfAbsent(name.get(), value.get());
    }
    return Optional.of(values);
  }

  /** {@code plus} says whether a plus sign is a space, as it is in a query. */
  static Optional<String> decode(String text, boolean plus) {
    var bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        int high = i + 2 <= text.length() - 1 ? Character.digit(text.charAt(i + 1), 16) : -1;
        int low = i + 2 <= text.length() - 1 ? Character.digit(text.charAt(i + 2), 16) : -1;
        if (high < 0 || low < 0) {
          return Optional.empty();
        }
        bytes.write(high << 4 | low);
        i += 2;
      } else if (c > 0x7e) {
        return Optional.empty();
      } else {
        bytes.write(c == '+' && plus ? ' ' : c);
      }
    }
    return new Body(bytes.toByteArray()).text();
  }
}
