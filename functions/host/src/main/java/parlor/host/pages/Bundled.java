package parlor.host.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.http.HttpReply;

/** Bundled that came with the build, by names that cannot leave their folder. */
final class Bundled {
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*\\.(html|css|js|svg|png|jpg|json|txt)");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "jpg", "image/jpeg",
          "json", "application/json",
          "txt", "text/plain; charset=utf-8");

  private Bundled() {}

  /** The bytes under a folder of the class path. */
  static Optional<byte[]> read(String folder, String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    try (var in = Bundled.class.getResourceAsStream("/" + folder + "/" + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A reply with the bytes, or 304 where the caller has them. */
  static HttpReply reply(HttpCall call, String name, byte[] bytes, Map<String, String> more) {
    var tag = "\"" + hash(bytes) + "\"";
    var headers = new HashMap<>(more);
    headers.put("etag", tag);
    headers.put("x-content-type-options", "nosniff");
    headers.put("referrer-policy", "no-referrer");
    if (call.header("if-none-match").filter(tags -> tags.contains(tag)).isPresent()) {
      return new HttpReply.Bytes(304, headers, Body.EMPTY);
    }
    @Nullable String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    headers.put("content-type", type == null ? "application/octet-stream" : type);
    return new HttpReply.Bytes(200, headers, new Body(bytes));
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }
}
