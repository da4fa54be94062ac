package parlor.host.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import parlor.http.HttpCall;
import parlor.http.HttpReply;

/** A demo business's own pages, under as strict a policy as a customer may have. */
record Site(Business business) {
  private static final String POLICY =
      "default-src 'none'; script-src {api}; style-src 'self'; img-src 'self'; connect-src {api};"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; trusted-types parlor";

  /** {@code path} is below the site's root. */
  Optional<HttpReply> file(HttpCall call, String path) {
    var name = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    var headers =
        Map.of(
            "content-security-policy",
            POLICY.replace("{api}", business.places().api()),
            "cache-control",
            "no-cache");
    return Bundled.read("demo/" + business.path() + "/site", name)
        .map(bytes -> name.endsWith(".html") ? filled(bytes) : bytes)
        .map(bytes -> Bundled.reply(call, name, bytes, headers));
  }

  private byte[] filled(byte[] html) {
    return new String(html, UTF_8)
        .replace("{{api}}", business.places().api())
        .replace("{{key}}", business.key())
        .getBytes(UTF_8);
  }
}
