package parlor.host.pages;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * The owner's desk: static files, and what they have to know of where they stand. The page in the
 * frame of "try it" is one of the sites' origin, which is listed, as a visitor's page is.
 */
record DeskFiles(Places places, DeskSignIn signIn) {
  private static final Pattern NAMES = Pattern.compile("(desk|try)-[0-9a-f]{8}\\.(js|css)");
  private static final String TRIAL = "try/";

  /** {@code name} is below the desk's folder. */
  Optional<HttpReply> file(HttpCall call, String name) {
    return switch (name) {
      case "" -> page(call, "index.html", policy());
      case "config.json" -> Optional.of(Json.reply(200, config()));
      default -> named(call, name);
    };
  }

  /** The page in the frame, and what it loads; {@code name} is below {@code /try/}. */
  Optional<HttpReply> trial(HttpCall call, String name) {
    return name.isEmpty() ? page(call, "try.html", trialPolicy()) : named(call, name);
  }

  private static Optional<HttpReply> named(HttpCall call, String name) {
    return Optional.of(name)
        .filter(it -> NAMES.matcher(it).matches())
        .flatMap(known -> Bundled.read("parlor/desk", known))
        .map(
            bytes ->
                Bundled.reply(
                    call,
                    name,
                    bytes,
                    Map.of("cache-control", "public, max-age=31536000, immutable")));
  }

  private static Optional<HttpReply> page(HttpCall call, String name, String policy) {
    var headers =
        Map.of(
            "content-security-policy",
            policy,
            "cache-control",
            "no-cache",
            "cross-origin-opener-policy",
            "same-origin");
    return Bundled.read("parlor/desk", name)
        .map(bytes -> Bundled.reply(call, name, bytes, headers));
  }

  private String policy() {
    return "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' "
        + String.join(" ", signIn.origins())
        + "; frame-src "
        + places.sites()
        + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
        + " require-trusted-types-for 'script'; trusted-types 'none'";
  }

  /** As strict as the sites', but for the frame it is in and the policy that names the widget. */
  private String trialPolicy() {
    return "default-src 'none'; script-src 'self' {api}; style-src 'self'; connect-src {api};"
            .replace("{api}", places.api())
        + " base-uri 'none'; form-action 'none'; frame-ancestors "
        + places.api()
        + "; require-trusted-types-for 'script'; trusted-types parlor parlor-try";
  }

  private ObjectNode config() {
    return Json.object()
        .put("issuer", signIn.issuer())
        .put("client", signIn.client())
        .put("scope", signIn.scope())
        .put("api", places.api())
        .put("widget", places.api() + "/widget/parlor.js")
        .put("trial", places.sites() + "/" + TRIAL);
  }
}
