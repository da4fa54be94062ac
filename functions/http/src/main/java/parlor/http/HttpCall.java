package parlor.http;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import parlor.tenant.Language;

/**
 * One call.
 *
 * @param query decoded; the first value of each name
 * @param headers names in lower case; the first value of each
 * @param address the visitor's network address as the host vouches for it, a literal
 * @param requestId given by the host, quoted in problems and logs
 * @param deadline when the caller gives up
 * @param waits whether the caller is still there, as far as the host can tell
 */
public record HttpCall(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    Body body,
    String address,
    String requestId,
    Instant deadline,
    BooleanSupplier waits) {
  public HttpCall {
    query = Map.copyOf(query);
    headers = Map.copyOf(headers);
  }

  /** Of a host that cannot tell whether the caller is still there. */
  public HttpCall(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      Body body,
      String address,
      String requestId,
      Instant deadline) {
    this(method, path, query, headers, body, address, requestId, deadline, () -> true);
  }

  /** A header, by its name in lower case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The bearer token (RFC 6750). */
  public Optional<String> bearer() {
    return header("authorization")
        .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
        .map(value -> value.substring(7).strip());
  }

  /** The language the caller would like to read, English where it does not say. */
  public Language language() {
    try {
      return header("accept-language").map(Locale.LanguageRange::parse).stream()
          .flatMap(List::stream)
          .flatMap(range -> Language.ofTag(range.getRange()).stream())
          .findFirst()
          .orElse(Language.EN);
    } catch (IllegalArgumentException e) {
      return Language.EN;
    }
  }

  /** Whether the caller asks for server-sent events. */
  public boolean wantsEvents() {
    return header("accept").filter(accept -> accept.contains("text/event-stream")).isPresent();
  }

  @Override
  public String toString() {
    return "HttpCall[" + method + ", " + requestId + "]";
  }
}
