package parlor.http;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import parlor.limit.Challenge;
import parlor.tenant.Language;

/**
 * A refusal as the caller reads it (RFC 9457).
 *
 * @param variant which of the slug's explanations applies
 * @param retryAfter given where waiting helps
 * @param challenge given where solving it helps
 */
public record Problem(
    Slug slug, String variant, Optional<Duration> retryAfter, Optional<Challenge> challenge) {
  public static Problem of(Slug slug) {
    return of(slug, "detail");
  }

  public static Problem of(Slug slug, String variant) {
    return new Problem(slug, variant, Optional.empty(), Optional.empty());
  }

  /** One that goes away with the solution of a challenge. */
  public static Problem solving(Challenge challenge) {
    return new Problem(Slug.CHALLENGE_REQUIRED, "detail", Optional.empty(), Optional.of(challenge));
  }

  /** The same problem, with a wait. */
  public Problem after(Duration wait) {
    return new Problem(slug, variant, Optional.of(wait), challenge);
  }

  /** The problem as a reply to {@code call}, in the caller's language. */
  public HttpReply reply(HttpCall call) {
    return reply(call, call.language());
  }

  /** The problem as a reply to {@code call}, in a language known otherwise. */
  public HttpReply reply(HttpCall call, Language language) {
    var body = ProblemJson.of(this, language, call.requestId());
    var reply = Json.reply(slug.status(), "application/problem+json", body);
    var headers = Map.of("vary", "Accept-Language", "content-language", language.code());
    return retryAfter
        .map(wait -> reply.with(Map.of("retry-after", Long.toString(seconds(wait)))))
        .orElse(reply)
        .with(headers);
  }

  /** What to do, in words. */
  public String detail(Language language) {
    return ProblemTexts.text(language, slug.text() + "." + variant)
        .replace("{wait}", Waits.words(retryAfter.orElse(Duration.ZERO), language));
  }

  /** Whole seconds, rounded up, at least one. */
  static long seconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
