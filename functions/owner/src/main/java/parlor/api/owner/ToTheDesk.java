package parlor.api.owner;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import parlor.content.WebAddress;
import parlor.http.Cors;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.tenant.Origin;

/**
 * Lets pages of the desk's origin read replies, where the desk does not stand beside the API (Fetch
 * standard). No other page may read them.
 */
record ToTheDesk(Function<HttpCall, HttpReply> endpoint, Optional<Origin> desk)
    implements Function<HttpCall, HttpReply> {
  static ToTheDesk of(Function<HttpCall, HttpReply> endpoint, Optional<URI> desk) {
    return new ToTheDesk(endpoint, desk.flatMap(ToTheDesk::origin));
  }

  @Override
  public HttpReply apply(HttpCall call) {
    var reply = endpoint.apply(call);
    return call.header("origin")
        .flatMap(Origin::parse)
        .filter(from -> desk.filter(from::equals).isPresent())
        .map(from -> Cors.open(reply, from))
        .orElse(reply);
  }

  private static Optional<Origin> origin(URI desk) {
    return Origin.parse(WebAddress.origin(desk).toLowerCase(Locale.ROOT));
  }
}
