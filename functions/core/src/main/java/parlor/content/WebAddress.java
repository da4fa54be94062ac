package parlor.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parlor.tenant.HostName;

/** Web addresses in one spelling, so that a page has one. */
public final class WebAddress {
  private static final int LONGEST = 1_000;
  private static final int HIGHEST_PORT = 65_535;
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*");
  private static final Pattern TRACKING =
      Pattern.compile("(utm_[a-z]+|gclid|fbclid|msclkid|mc_[ce]id|_ga)(=.*)?");

  private WebAddress() {}

  /** What a person typed; {@code https} where they left it out. */
  public static Optional<URI> typed(String text) {
    var stripped = text.strip();
    return of(SCHEME.matcher(stripped).matches() ? stripped : "https://" + stripped);
  }

  /**
   * An http or https address without its fragment, tracking parameters and default port, host in
   * lower case and ASCII; empty for anything else.
   */
  @SuppressWarnings("deprecation") // URL takes what browsers take; URI is stricter than the web
  public static Optional<URI> of(String text) {
    try {
      var url = new URL(text);
      var scheme = url.getProtocol().toLowerCase(Locale.ROOT);
      if (text.length() > LONGEST
          || url.getUserInfo() != null
          || url.getHost().isEmpty()
          || url.getPort() > HIGHEST_PORT) {
        return Optional.empty();
      }
      int standard = port(scheme);
      var host = HostName.ascii(url.getHost()).map(name -> name.toLowerCase(Locale.ROOT));
      if (host.isEmpty()) {
        return Optional.empty();
      }
      int port = url.getPort();
      var authority = host.get() + (port < 0 || port == standard ? "" : ":" + port);
      var path = url.getPath().isEmpty() ? "/" : url.getPath();
      var asked = query(url.getQuery());
      var escaped = escape(path) + asked.map(query -> "?" + escape(query)).orElse("");
      var address = new URI(scheme + "://" + authority + escaped).normalize();
      return standard < 0 || address.getHost() == null ? Optional.empty() : Optional.of(address);
    } catch (MalformedURLException | URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Scheme, host and port. */
  public static String origin(URI address) {
    return address.getScheme() + "://" + address.getAuthority();
  }

  private static int port(String scheme) {
    return scheme.equals("https") ? 443 : scheme.equals("http") ? 80 : -1;
  }

  /** Its own, or its scheme's. */
  public static int port(URI address) {
    return address.getPort() < 0 ? port(address.getScheme()) : address.getPort();
  }

  private static Optional<String> query(@Nullable String query) {
    return Optional.ofNullable(query)
        .map(
            all ->
                Stream.of(all.split("&"))
                    .filter(pair -> !TRACKING.matcher(pair).matches())
                    .collect(Collectors.joining("&")))
        .filter(rest -> !rest.isEmpty());
  }

  /** Percent-encodes what a URI may not have; what is encoded stays. */
  private static String escape(String text) {
    var out = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      int c = b & 0xff;
      boolean plain = c > 0x20 && c < 0x7f && "\"<>\\^`{|}[]".indexOf(c) < 0;
      out.append(plain ? String.valueOf((char) c) : "%%%02X".formatted(c));
    }
    return out.toString();
  }
}
