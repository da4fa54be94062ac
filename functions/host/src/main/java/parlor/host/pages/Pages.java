package parlor.host.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import parlor.host.signin.SignInPages;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;

/**
 * Finds the page of a call. Sites are on 127.0.0.1, everything else is on localhost; a path asked
 * for at the other one is sent across.
 */
public final class Pages implements Function<HttpCall, HttpReply> {
  private final List<Business> businesses;
  private final Outbox outbox;
  private final DeskFiles desk;
  private final Optional<SignInPages> signIn;

  /**
   * {@code businesses} come in the order in which they are shown; the first is the main one.
   *
   * @param signIn the host's own, unless another issuer knows the people
   */
  public Pages(
      List<Business> businesses, Outbox outbox, DeskSignIn desk, Optional<SignInPages> signIn) {
    this.businesses = List.copyOf(businesses);
    this.outbox = outbox;
    this.desk = new DeskFiles(businesses.getFirst().places(), desk);
    this.signIn = signIn;
  }

  @Override
  public HttpReply apply(HttpCall call) {
    return Optional.of(call)
        .filter(asked -> asked.method().equals("GET") || SignInPages.takes(asked))
        .flatMap(this::find)
        .orElseGet(() -> ProblemPages.nothing(call));
  }

  private Optional<HttpReply> find(HttpCall call) {
    var parts = call.path().substring(1).split("/", 2);
    var rest = parts.length == 2 ? parts[1] : "";
    var site = business(parts[0]);
    if (site.isPresent()) {
      return onSites(call, () -> site(call, site.get(), parts.length == 1, rest));
    }
    return switch (parts[0]) {
      case "demo.json" -> Optional.of(Json.reply(200, DemoJson.of(businesses)));
      case "problems" -> ProblemPages.page(call, rest);
      case "try" -> onSites(call, () -> desk.trial(call, rest));
      default -> onApi(call, () -> ours(call, parts[0], rest));
    };
  }

  private Optional<HttpReply> ours(HttpCall call, String first, String rest) {
    return switch (first) {
      case "" -> Optional.of(Html.page(200, call, "index", Map.of("businesses", businesses)));
      case "widget" -> WidgetFiles.file(call, rest);
      case "assets" -> assets(call, rest);
      case "outbox" -> rest.isEmpty() ? Optional.of(outbox.reply(call)) : Optional.empty();
      case "desk" -> desk(call, rest);
      case "authorize", "token", "jwks.json", ".well-known" ->
          signIn.flatMap(pages -> pages.reply(call, choice -> Html.signIn(call, choice)));
      default -> Optional.empty();
    };
  }

  private Optional<HttpReply> desk(HttpCall call, String rest) {
    return call.path().equals("/desk")
        ? Optional.of(redirect(toDesk()))
        : desk.file(call, rest).or(() -> business(rest).map(one -> redirect(one.desk())));
  }

  private String toDesk() {
    return businesses.getFirst().places().api() + "/desk/";
  }

  private static Optional<HttpReply> site(
      HttpCall call, Business business, boolean bare, String rest) {
    return bare ? Optional.of(redirect(business.site())) : new Site(business).file(call, rest);
  }

  private static Optional<HttpReply> assets(HttpCall call, String name) {
    return Bundled.read("assets", name)
        .map(bytes -> Bundled.reply(call, name, bytes, Map.of("cache-control", "no-cache")));
  }

  private Optional<Business> business(String path) {
    return businesses.stream().filter(one -> one.path().equals(path)).findFirst();
  }

  private Optional<HttpReply> onSites(HttpCall call, Supplier<Optional<HttpReply>> page) {
    return host(call).equals("127.0.0.1")
        ? page.get()
        : Optional.of(redirect(businesses.getFirst().places().sites() + call.path()));
  }

  private Optional<HttpReply> onApi(HttpCall call, Supplier<Optional<HttpReply>> page) {
    return host(call).equals("127.0.0.1")
        ? Optional.of(redirect(businesses.getFirst().places().api() + call.path()))
        : page.get();
  }

  private static String host(HttpCall call) {
    return call.header("host").orElse("").replaceFirst(":[0-9]*$", "");
  }

  private static HttpReply redirect(String location) {
    return new HttpReply.Bytes(
        302, Map.of("location", location, "cache-control", "no-store"), Body.EMPTY);
  }
}
