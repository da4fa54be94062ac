package parlor.http.visit;

import java.time.Clock;
import java.util.function.Function;
import java.util.function.Predicate;
import parlor.conversation.Transcript;
import parlor.http.Cors;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Problem;
import parlor.http.ProblemBoundary;
import parlor.http.Slug;
import parlor.seal.Vault;
import parlor.session.Tokens;
import parlor.session.VisitToken;
import parlor.tenant.Origin;

/**
 * Step 1: who asks, from the sealed token alone. The page's origin must be the token's; any other
 * page reads no more than a refusal that is the same for everyone.
 */
public final class Bearer {
  /** A call by a visitor we know. */
  public record Visit(HttpCall call, VisitToken token, Vault vault) {
    /** The conversation's log, opened. */
    public Transcript transcript() {
      var tenant = token.key().tenant();
      var id = token.conversation();
      var seal = vault.open(tenant, id.record(), token.keys());
      return new Transcript(tenant, id, seal, token.conversationEndsAt());
    }

    public HttpReply refuse(Problem problem) {
      return problem.reply(call, token.language());
    }
  }

  private final Tokens tokens;
  private final Vault vault;
  private final Clock clock;
  private final Predicate<VisitToken> gone;

  public Bearer(Tokens tokens, Vault vault, Clock clock) {
    this(tokens, vault, clock, _ -> false);
  }

  private Bearer(Tokens tokens, Vault vault, Clock clock, Predicate<VisitToken> gone) {
    this.tokens = tokens;
    this.vault = vault;
    this.clock = clock;
    this.gone = gone;
  }

  /**
   * The same, admitting nobody to what is being erased: a pass has the keys in it, so it would open
   * rows until they are swept.
   *
   * @param gone whether the business of a pass is there no more
   */
  public Bearer unless(Predicate<VisitToken> gone) {
    return new Bearer(tokens, vault, clock, gone);
  }

  /** The reply of {@code work}, if the visitor may have one. */
  public HttpReply admit(HttpCall call, Function<Visit, HttpReply> work) {
    var token = call.bearer().flatMap(tokens::open);
    if (token.isEmpty()) {
      return Cors.openToAll(Problem.of(Slug.TOKEN_INVALID).reply(call));
    }
    var origin = call.header("origin").flatMap(Origin::parse);
    if (origin.isEmpty() || !origin.get().equals(token.get().origin())) {
      var problem = Problem.of(Slug.NOT_ALLOWED);
      return Cors.openToAll(problem.reply(call, token.get().language()));
    }
    var visit = new Visit(call, token.get(), vault);
    return Cors.open(reply(visit, work), origin.get());
  }

  private HttpReply reply(Visit visit, Function<Visit, HttpReply> work) {
    var now = clock.instant();
    if (visit.token().expired(now)) {
      return visit.refuse(Problem.of(Slug.TOKEN_EXPIRED));
    }
    if (!visit.token().conversationEndsAt().isAfter(now)) {
      return visit.refuse(Problem.of(Slug.ERASED));
    }
    try {
      return gone.test(visit.token()) ? visit.refuse(Problem.of(Slug.ERASED)) : work.apply(visit);
    } catch (RuntimeException e) {
      return visit.refuse(ProblemBoundary.of(e, visit.call().requestId()));
    }
  }
}
