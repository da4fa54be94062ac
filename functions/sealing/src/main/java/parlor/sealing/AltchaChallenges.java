package parlor.sealing;

import java.time.Instant;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.altcha.altcha.Altcha;
import parlor.limit.Caller;
import parlor.limit.Challenge;
import parlor.limit.Challenges;
import parlor.limit.Solution;

/**
 * Challenges by ALTCHA's library, under a key that is the caller's alone: whose a challenge is
 * stands nowhere in it. Its end is in its salt, and compared here, since the library asks the
 * machine's clock.
 */
public final class AltchaChallenges implements Challenges {
  /** 24 digits, the second it ends, and a mark between that and the number. */
  private static final Pattern SALT = Pattern.compile("[0-9a-f]{24}\\?expires=([0-9]{10,11})&");

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final RandomGenerator random;

  /** {@code random} is a secure one. */
  public AltchaChallenges(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public Challenge pose(Caller caller, long most, Instant until) {
    var salt = new byte[12];
    random.nextBytes(salt);
    var options =
        new Altcha.ChallengeOptions()
            .setAlgorithm(Altcha.Algorithm.SHA256)
            .setSalt(HexFormat.of().formatHex(salt) + "?expires=" + until.getEpochSecond() + "&")
            .setNumber(random.nextLong(most + 1))
            .setMaxNumber(most)
            .setHmacKey(caller.challengeKey());
    try {
      var posed = Altcha.createChallenge(options);
      return new Challenge(posed.challenge, most, posed.salt, posed.signature);
    } catch (Exception e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  @Override
  public boolean solves(Caller caller, Solution solution, Instant now) {
    var salt = SALT.matcher(solution.salt());
    if (!salt.matches()
        || Long.parseLong(salt.group(1)) <= now.getEpochSecond()
        || !HASH.matcher(solution.challenge()).matches()
        || !HASH.matcher(solution.signature()).matches()) {
      return false;
    }
    var payload = new Altcha.Payload();
    payload.algorithm = Challenge.ALGORITHM;
    payload.challenge = solution.challenge();
    payload.number = solution.number();
    payload.salt = solution.salt();
    payload.signature = solution.signature();
    try {
      return Altcha.verifySolution(payload, caller.challengeKey(), false);
    } catch (Exception e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }
}
