package parlor.api.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parlor.http.Slug.TOKEN_EXPIRED;
import static parlor.http.Slug.TOKEN_INVALID;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parlor.failure.Unavailable;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.people.PersonId;
import parlor.testing.HandClock;

/** Who somebody is, from a token of a real issuer on a real port. */
@SuppressWarnings("JavaUtilDate") // The library's own.
final class AccessTokensTest {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private final HandClock clock = new HandClock();
  private final TestIssuer issuer = TestIssuer.start(clock);
  private final SignIn tokens = signIn();

  private SignIn signIn() {
    return new AccessTokens(issuer.issuer(), new WebDocuments(), clock);
  }

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void a_good_token_is_the_person_its_issuer_means() {
    var ana = PersonId.of(issuer.issuer().name(), "ana");
    assertThat(person(issuer.token("ana"))).isEqualTo(ana);
    assertThat(person(issuer.rfc9068("ana"))).isEqualTo(ana);
    assertThat(person(issuer.token("bea"))).isNotEqualTo(ana);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        bad("not signed", TOKEN_INVALID, (i, c) -> i.unsigned("ana")),
        bad("public key as a secret", TOKEN_INVALID, (i, c) -> i.confused("ana")),
        bad("signed by another", TOKEN_INVALID, (i, c) -> i.forged("ana")),
        bad("brings its own key", TOKEN_INVALID, (i, c) -> i.selfMade("ana")),
        bad("another issuer", TOKEN_INVALID, (i, c) -> with(i, "iss", "https://other.example")),
        bad("no issuer", TOKEN_INVALID, (i, c) -> with(i, "iss", null)),
        bad("issuer and a slash", TOKEN_INVALID, (i, c) -> with(i, "iss", i.issuer().name() + "/")),
        bad("another client", TOKEN_INVALID, (i, c) -> with(i, "client_id", "other")),
        bad("no client", TOKEN_INVALID, (i, c) -> with(i, "client_id", null)),
        bad("another audience", TOKEN_INVALID, (i, c) -> with(i, "aud", "other")),
        bad("an id token", TOKEN_INVALID, (i, c) -> with(i, "token_use", "id")),
        bad("a use that is no word", TOKEN_INVALID, (i, c) -> with(i, "token_use", List.of())),
        bad("nobody", TOKEN_INVALID, (i, c) -> with(i, "sub", null)),
        bad("an empty name", TOKEN_INVALID, (i, c) -> with(i, "sub", "")),
        bad("a very long name", TOKEN_INVALID, (i, c) -> with(i, "sub", "a".repeat(256))),
        bad("without an end", TOKEN_INVALID, (i, c) -> with(i, "exp", null)),
        bad("ended", TOKEN_EXPIRED, (i, c) -> with(i, "exp", date(c, -31))),
        bad("not yet", TOKEN_INVALID, (i, c) -> with(i, "nbf", date(c, 31))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void a_token_that_is_not_good_is_refused(
      String what, Slug slug, BiFunction<TestIssuer, HandClock, String> token) {
    assertThat(refusal(token.apply(issuer, clock))).isEqualTo(slug);
    assertThat(person(issuer.token("ana"))).isNotNull();
  }

  @Test
  void clocks_may_differ_by_half_a_minute() {
    assertThat(person(with(issuer, "exp", date(clock, -29)))).isNotNull();
    assertThat(person(with(issuer, "nbf", date(clock, 29)))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "..", "a.b.c", "eyJhbGciOiJFUzI1NiJ9..", "{}", "null", "é"})
  void what_is_no_token_is_refused_and_no_key_is_asked_for(String text) {
    assertThat(refusal(text)).isEqualTo(TOKEN_INVALID);
    assertThat(issuer.asked()).isZero();
  }

  @Test
  void no_letter_can_be_changed_or_taken_out() {
    var good = issuer.token("ana");
    var random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      int at = random.nextInt(good.length());
      var letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
      var changed =
          good.substring(0, at)
              + (random.nextBoolean() ? letter : "")
              + good.substring(at + random.nextInt(2));
      // The last letter of a signature has bits to spare; they are not part of it.
      if (!changed.equals(good) && at < good.length() - 1) {
        assertThat(refusal(changed)).as(changed).isIn(TOKEN_INVALID, TOKEN_EXPIRED);
      }
    }
  }

  @Test
  void keys_are_asked_for_once_however_many_tokens_come() {
    for (int i = 0; i < 50; i++) {
      person(issuer.token("person-" + i));
    }
    assertThat(issuer.asked()).isOne();
  }

  @Test
  void a_key_that_is_new_is_looked_up_and_one_that_is_gone_no_longer_serves() {
    var old = issuer.token("ana");
    assertThat(person(old)).isNotNull();
    issuer.rotate();
    assertThat(person(issuer.token("ana"))).isEqualTo(person(issuer.token("ana")));
    assertThat(refusal(old)).isEqualTo(TOKEN_INVALID);
  }

  @Test
  void a_flood_of_tokens_of_unknown_keys_is_no_flood_of_questions_and_hinders_nobody() {
    person(issuer.token("ana"));
    for (int i = 0; i < 100; i++) {
      assertThat(refusal(issuer.selfMade("eve"))).isEqualTo(TOKEN_INVALID);
    }
    assertThat(issuer.asked()).isLessThanOrEqualTo(4);
    assertThat(person(issuer.token("ana"))).isNotNull();
  }

  @Test
  void while_the_issuer_is_down_known_keys_serve_and_unknown_ones_can_wait() {
    issuer.down(true);
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> person(issuer.token("ana"))).isInstanceOf(Unavailable.class);
    }
    // What is bad whatever the keys are is refused as ever.
    assertThat(refusal(issuer.unsigned("ana"))).isEqualTo(TOKEN_INVALID);
    assertThat(refusal(with(issuer, "iss", "https://other.example"))).isEqualTo(TOKEN_INVALID);
    assertThat(refusal(with(issuer, "exp", date(clock, -31)))).isEqualTo(TOKEN_EXPIRED);
    assertThat(issuer.asked()).isZero();
    issuer.down(false);
    var other = signIn();
    assertThat(other.person(call(issuer.token("ana")))).isInstanceOf(Read.Good.class);
    issuer.down(true);
    assertThat(other.person(call(issuer.token("ana")))).isInstanceOf(Read.Good.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "not json",
        "{\"issuer\":\"https://other.example\",\"jwks_uri\":\"ISSUER/keys\"}",
        "{\"issuer\":\"ISSUER/\",\"jwks_uri\":\"ISSUER/keys\"}",
        "{\"jwks_uri\":\"ISSUER/keys\"}",
        "{\"issuer\":\"ISSUER\",\"jwks_uri\":\"EVERYWHERE/keys\"}",
        "{\"issuer\":\"ISSUER\",\"jwks_uri\":\"file:///etc/passwd\"}",
        "{\"issuer\":\"ISSUER\",\"jwks_uri\":\"::\"}",
        "{\"issuer\":\"ISSUER\"}"
      })
  void a_configuration_of_another_or_keys_over_an_open_network_are_not_believed(String said) {
    var name = issuer.issuer().name();
    // The same keys, by a name that is not this machine's.
    var everywhere = name.replace("127.0.0.1", "0.0.0.0");
    issuer.says(said.replace("ISSUER", name).replace("EVERYWHERE", everywhere));
    assertThatThrownBy(() -> person(issuer.token("ana"))).isInstanceOf(Unavailable.class);
    assertThat(issuer.asked()).isZero();
    issuer.says("");
    var other = signIn();
    assertThat(other.person(call(issuer.token("ana")))).isInstanceOf(Read.Good.class);
  }

  @Test
  void where_there_is_no_issuer_nobody_signs_in() {
    assertThat(Issuer.of("none", "none")).isEmpty();
    assertThat(SignIn.CLOSED.person(call(issuer.token("ana")))).isInstanceOf(Read.Bad.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "issuer.example",
        "http://issuer.example",
        "https://",
        "https://issuer.example?a",
        "https://issuer.example#a",
        "https://a b"
      })
  void an_issuer_is_an_https_address(String name) {
    assertThatThrownBy(() -> new Issuer(name, "desk")).isInstanceOf(IllegalArgumentException.class);
  }

  private PersonId person(String token) {
    return switch (tokens.person(call(token))) {
      case Read.Good<PersonId>(var person) -> person;
      case Read.Bad<PersonId>(var problem) -> throw new AssertionError(problem);
    };
  }

  private Slug refusal(String token) {
    return switch (tokens.person(call(token))) {
      case Read.Good<PersonId>(var person) -> throw new AssertionError(person);
      case Read.Bad<PersonId>(var problem) -> problem.slug();
    };
  }

  private HttpCall call(String token) {
    return new HttpCall(
        "GET",
        "/v1/owner/workspace",
        Map.of(),
        Map.of("authorization", "Bearer " + token),
        Body.EMPTY,
        "192.0.2.1",
        "test",
        clock.instant().plus(Duration.ofSeconds(5)));
  }

  private static Arguments bad(
      String what, Slug slug, BiFunction<TestIssuer, HandClock, String> token) {
    return Arguments.of(what, slug, token);
  }

  private static String with(TestIssuer issuer, String claim, @Nullable Object value) {
    return issuer.token("ana", claims -> claims.claim(claim, value));
  }

  private static Date date(HandClock clock, int seconds) {
    return Date.from(clock.instant().plusSeconds(seconds));
  }
}
