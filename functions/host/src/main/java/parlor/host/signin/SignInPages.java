package parlor.host.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parlor.host.parts.HostIssuer;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Slug;
import parlor.tenant.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * The provider's addresses: where somebody says who they are, where a code becomes tokens, and what
 * it publishes of itself. What is not asked for rightly gets no redirect, so that nobody is sent
 * elsewhere from here.
 */
public final class SignInPages {
  private static final Duration CODE_LIFE = Duration.ofMinutes(1);

  /** A name that somebody gives themselves here; their subject is made from it. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .'-]{0,59}");

  private final HostIssuer issuer;
  private final Function<Language, List<Person>> people;
  private final Codes codes;
  private final TokenExchange exchange;
  private final Clock clock;

  /**
   * {@code people} are those one can be.
   *
   * @param random a secure one
   */
  public SignInPages(
      HostIssuer issuer,
      Function<Language, List<Person>> people,
      Clock clock,
      RandomGenerator random) {
    this.issuer = issuer;
    this.people = people;
    this.codes = new Codes(clock, random);
    this.exchange = new TokenExchange(issuer, codes, clock);
    this.clock = clock;
  }

  /**
   * Answers at the provider's addresses; empty elsewhere.
   *
   * @param page draws the choice of whom to be
   */
  public Optional<HttpReply> reply(HttpCall call, Function<Choice, HttpReply> page) {
    return switch (call.method() + " " + call.path()) {
      case "GET /.well-known/openid-configuration" -> json(issuer.configuration());
      case "GET /jwks.json" -> json(issuer.key().published());
      case "GET /authorize" -> Optional.of(asked(call, call.query(), page));
      case "POST /authorize" -> Optional.of(chosen(call));
      case "POST /token" -> Optional.of(exchange.reply(call));
      default -> Optional.empty();
    };
  }

  /** Whether a call brings what one of these addresses takes. */
  public static boolean takes(HttpCall call) {
    return call.method().equals("POST")
        && (call.path().equals("/authorize") || call.path().equals("/token"));
  }

  private HttpReply asked(
      HttpCall call, Map<String, String> given, Function<Choice, HttpReply> page) {
    return request(given)
        .map(request -> page.apply(new Choice(people.apply(call.language()), sent(request))))
        .orElseGet(() -> Problem.of(Slug.BAD_REQUEST).reply(call));
  }

  /** The form of the page counts only if the page itself sent it, which its origin says. */
  private HttpReply chosen(HttpCall call) {
    if (call.header("origin").filter(issuer.name()::equals).isEmpty()) {
      return Problem.of(Slug.FORBIDDEN).reply(call);
    }
    var given = form(call);
    var person = person(call.language(), given);
    return request(given)
        .flatMap(request -> person.map(who -> back(request, who)))
        .orElseGet(() -> Problem.of(Slug.BAD_REQUEST).reply(call));
  }

  private HttpReply back(AuthenticationRequest request, Person who) {
    var redirect = request.getRedirectionURI();
    var challenge = Objects.requireNonNull(request.getCodeChallenge());
    var until = clock.instant().plus(CODE_LIFE);
    @Nullable String nonce = request.getNonce() == null ? null : request.getNonce().getValue();
    var code = codes.give(new Grant(who.subject(), who.name(), challenge, redirect, nonce, until));
    var answer =
        new AuthenticationSuccessResponse(
            redirect, code, null, null, request.getState(), null, null);
    return new HttpReply.Bytes(
        303,
        Map.of("location", answer.toURI().toString(), "cache-control", "no-store"),
        Body.EMPTY);
  }

  private Optional<Person> person(Language language, Map<String, String> given) {
    var name = given.getOrDefault("name", "").strip();
    if (given.getOrDefault("person", "").equals("new")) {
      return NAME.matcher(name).matches()
          ? Optional.of(new Person("named-" + name, name, ""))
          : Optional.empty();
    }
    return people.apply(language).stream()
        .filter(one -> one.subject().equals(given.get("person")))
        .findFirst();
  }

  /**
   * Only the desk's own, with a state and a challenge (RFC 7636; {@code plain} is no challenge).
   */
  private Optional<AuthenticationRequest> request(Map<String, String> given) {
    var lists = new HashMap<String, List<String>>();
    given.forEach((name, value) -> lists.put(name, List.of(value)));
    try {
      return Optional.of(AuthenticationRequest.parse(lists))
          .filter(one -> one.getClientID().getValue().equals(HostIssuer.CLIENT))
          .filter(one -> issuer.desk().equals(one.getRedirectionURI()))
          .filter(one -> one.getResponseType().equals(ResponseType.CODE))
          .filter(one -> one.getState() != null && one.getCodeChallenge() != null)
          .filter(one -> CodeChallengeMethod.S256.equals(one.getCodeChallengeMethod()));
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> sent(AuthenticationRequest request) {
    var fields = new HashMap<String, String>();
    request.toParameters().forEach((name, values) -> fields.put(name, values.getFirst()));
    return fields;
  }

  private static Map<String, String> form(HttpCall call) {
    var fields = new HashMap<String, String>();
    URLUtils.parseParameters(new String(call.body().bytes(), UTF_8))
        .forEach((name, values) -> fields.put(name, values.getFirst()));
    return fields;
  }

  private static Optional<HttpReply> json(String text) {
    return Optional.of(Json.reply(200, JsonMapper.shared().readTree(text)));
  }

  /**
   * What the page offers.
   *
   * @param sent goes back with the form as it came
   */
  public record Choice(List<Person> people, Map<String, String> sent) {}
}
