package parlor.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Asks for a proof of work, of whom something is held against and of nobody else. */
public final class ProofGate {
  /** How long there is to solve a challenge. */
  static final Duration LIFE = Duration.ofMinutes(5);

  private final Challenges challenges;
  private final SpentChallenges spent;

  public ProofGate(Challenges challenges, SpentChallenges spent) {
    this.challenges = challenges;
    this.spent = spent;
  }

  /**
   * What the caller has to solve first; empty if nothing, or if it just did. Only a right solution
   * asks the store anything.
   */
  public Optional<Challenge> ask(
      Caller caller, Standing standing, boolean pressed, Optional<Solution> solution, Instant now) {
    if (!standing.isSuspect(pressed)) {
      return Optional.empty();
    }
    boolean solved =
        solution
            .filter(given -> challenges.solves(caller, given, now))
            .filter(given -> spent.spend(caller.tenant(), given.challenge(), now.plus(LIFE)))
            .isPresent();
    return solved
        ? Optional.empty()
        : Optional.of(challenges.pose(caller, standing.effort(), now.plus(LIFE)));
  }
}
