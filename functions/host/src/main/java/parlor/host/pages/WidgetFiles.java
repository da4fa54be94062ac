package parlor.host.pages;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import parlor.http.HttpCall;
import parlor.http.HttpReply;

/** The widget, for any page to load. */
final class WidgetFiles {
  private static final Pattern NAMES =
      Pattern.compile("parlor(-(chat|proof|more)-[0-9a-f]{8})?\\.js");

  private static final Map<String, String> HEADERS =
      Map.of(
          "access-control-allow-origin",
          "*",
          "cross-origin-resource-policy",
          "cross-origin",
          "cache-control",
          "public, max-age=300");

  private WidgetFiles() {}

  static Optional<HttpReply> file(HttpCall call, String name) {
    return Optional.of(name)
        .filter(it -> NAMES.matcher(it).matches())
        .flatMap(known -> Bundled.read("parlor/widget", known))
        .map(bytes -> Bundled.reply(call, name, bytes, HEADERS));
  }
}
