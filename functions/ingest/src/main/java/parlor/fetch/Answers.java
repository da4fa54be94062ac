package parlor.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpResponse;
import parlor.content.Trouble;
import parlor.content.WebAddress;

/** What a site's answer means. */
final class Answers {
  private Answers() {}

  static Hop read(URI at, ClassicHttpResponse response, FetchLimits limits, HttpGet request)
      throws IOException {
    int status = response.getCode();
    return switch (status) {
      case 200 -> page(at, response, limits, request);
      case 304 -> new Hop.Done(new Fetched.Unchanged());
      case 301, 302, 303, 307, 308 -> elsewhere(at, response, request);
      case 401, 402, 403, 407, 451 -> failed(Trouble.Kind.CLOSED_TO_US, status, request);
      case 404, 410 -> failed(Trouble.Kind.GONE, status, request);
      default -> failed(Trouble.Kind.SITE_FAILS, status, request);
    };
  }

  private static Hop page(URI at, ClassicHttpResponse response, FetchLimits limits, HttpGet request)
      throws IOException {
    var entity = response.getEntity();
    var bytes = new byte[0];
    if (entity != null) {
      bytes = entity.getContent().readNBytes(limits.bytes() + 1);
      if (bytes.length > limits.bytes()) {
        return failed(Trouble.Kind.TOO_LARGE, limits.bytes() >> 20, request);
      }
    }
    var type = header(response, "content-type").orElse("");
    return new Hop.Done(
        new Fetched.Page(
            at,
            type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT),
            charset(type),
            new Bytes(bytes),
            new Validators(header(response, "etag"), header(response, "last-modified"))));
  }

  private static Hop elsewhere(URI at, ClassicHttpResponse response, HttpGet request) {
    // Else closing the answer would read a body that nobody wants.
    request.cancel();
    try {
      return header(response, "location")
          .flatMap(location -> WebAddress.of(at.resolve(location.replace(" ", "%20")).toString()))
          .<Hop>map(Hop.Elsewhere::new)
          .orElseGet(() -> new Hop.Done(new Fetched.Failed(Trouble.of(Trouble.Kind.REDIRECTS))));
    } catch (IllegalArgumentException e) {
      return new Hop.Done(new Fetched.Failed(Trouble.of(Trouble.Kind.REDIRECTS)));
    }
  }

  private static Hop failed(Trouble.Kind kind, long number, HttpGet request) {
    request.cancel();
    return new Hop.Done(new Fetched.Failed(Trouble.of(kind, number)));
  }

  private static Optional<String> charset(String type) {
    try {
      var parsed = ContentType.parseLenient(type);
      return parsed == null || parsed.getCharset() == null
          ? Optional.empty()
          : Optional.of(parsed.getCharset().name());
    } catch (UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> header(HttpResponse response, String name) {
    var header = response.getFirstHeader(name);
    return header == null
        ? Optional.empty()
        : Optional.ofNullable(header.getValue()).filter(value -> value.length() <= 300);
  }
}
