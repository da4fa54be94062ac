package parlor.session;

import java.util.Optional;

/** Seals tokens under keys known by id, so a new key does not end live visits. */
public interface Tokens {
  String seal(VisitToken token);

  /** Empty for anything we did not seal; an expired token still opens. */
  Optional<VisitToken> open(String text);
}
