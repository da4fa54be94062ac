package parlor.api.owner;

import parlor.http.HttpCall;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.people.PersonId;

/** Who calls. */
@FunctionalInterface
interface SignIn {
  /** Where there is no issuer, nobody can have a token. */
  SignIn CLOSED = call -> Read.bad(refusal(Slug.TOKEN_INVALID));

  /**
   * The person, or why it is nobody.
   *
   * @throws parlor.failure.Unavailable if that cannot be told now
   */
  Read<PersonId> person(HttpCall call);

  /** In words for somebody who signs in, not for a visitor. */
  static Problem refusal(Slug slug) {
    return Problem.of(slug, "sign-in");
  }
}
