package parlor.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import parlor.limit.Caller;
import parlor.limit.Challenge;
import parlor.limit.DailySalt;
import parlor.limit.HashedAddress;
import parlor.limit.Solution;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

class AltchaChallengesTest {
  private static final Instant NOW = HandClock.START;
  private static final Instant UNTIL = NOW.plusSeconds(300);
  private static final TenantId ALBA = TenantId.of(new byte[13]);
  private static final DailySalt TODAY = new DailySalt(new byte[16]);
  private static final Caller HOME = new Caller(ALBA, new HashedAddress("0".repeat(32)), TODAY);

  private static final int TRIES = Boolean.getBoolean("parlor.full") ? 10_000_000 : 100_000;

  private final SplittableRandom random = new SplittableRandom(20_462);
  private final AltchaChallenges challenges = new AltchaChallenges(random);

  private Solution solved(Caller caller, long most) throws Exception {
    var posed = challenges.pose(caller, most, UNTIL);
    for (long number = 0; number <= posed.most(); number++) {
      if (hash(posed.salt() + number).equals(posed.challenge())) {
        return new Solution(posed.challenge(), number, posed.salt(), posed.signature());
      }
    }
    throw new AssertionError("no number solves it");
  }

  private static String hash(String text) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
  }

  @Test
  void whoever_finds_the_number_in_time_has_solved_it() throws Exception {
    var solution = solved(HOME, 5_000);
    assertThat(challenges.solves(HOME, solution, NOW)).isTrue();
    assertThat(challenges.solves(HOME, solution, UNTIL.minusMillis(1))).isTrue();
    assertThat(challenges.solves(HOME, solution, UNTIL)).isFalse();
  }

  @Test
  void it_is_good_for_one_address_with_one_business_on_one_day() throws Exception {
    var solution = solved(HOME, 100);
    var elsewhere = new HashedAddress("1".repeat(32));
    var other = TenantId.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13});
    var tomorrow = new DailySalt("0123456789abcdef".getBytes(UTF_8));
    assertThat(challenges.solves(new Caller(ALBA, elsewhere, TODAY), solution, NOW)).isFalse();
    assertThat(challenges.solves(new Caller(other, HOME.address(), TODAY), solution, NOW))
        .isFalse();
    assertThat(challenges.solves(new Caller(ALBA, HOME.address(), tomorrow), solution, NOW))
        .isFalse();
  }

  @Test
  void what_is_hashed_fits_one_block_so_that_pages_solve_it_fast() {
    var posed = challenges.pose(HOME, 800_000, UNTIL);
    assertThat(posed.salt() + posed.most()).hasSizeLessThanOrEqualTo(55);
    assertThat(posed.challenge()).hasSize(64);
    assertThat(Challenge.ALGORITHM).isEqualTo("SHA-256");
  }

  /** A digit moved from the number to the end, which stands before it, would buy years. */
  @Test
  void no_digit_can_be_moved_between_the_end_and_the_number() throws Exception {
    for (int i = 0; i < 50; i++) {
      var solution = solved(HOME, 2_000);
      var digits = solution.salt() + solution.number();
      for (int cut = 24; cut < digits.length(); cut++) {
        var rest = digits.substring(cut);
        if (rest.matches("[0-9]+") && cut != solution.salt().length()) {
          var moved =
              new Solution(
                  solution.challenge(),
                  Long.parseLong(rest),
                  digits.substring(0, cut),
                  solution.signature());
          assertThat(challenges.solves(HOME, moved, NOW)).isFalse();
        }
      }
    }
  }

  /** Ten million in {@code -Pfull}. */
  @Test
  void none_that_was_changed_or_put_together_from_others_is_accepted() throws Exception {
    var callers = new ArrayList<Caller>();
    var solutions = new ArrayList<Solution>();
    for (int i = 0; i < 16; i++) {
      var caller = new Caller(ALBA, new HashedAddress(Integer.toString(i).repeat(3)), TODAY);
      callers.add(caller);
      solutions.add(solved(caller, 300));
      assertThat(challenges.solves(caller, solutions.get(i), NOW)).isTrue();
    }
    int accepted = 0;
    for (int i = 0; i < TRIES; i++) {
      int at = random.nextInt(solutions.size());
      var original = solutions.get(at);
      var forged = forged(original, solutions);
      boolean other = random.nextInt(8) == 0;
      var caller = callers.get(other ? (at + 1) % callers.size() : at);
      if (!other && forged.equals(original)) {
        continue;
      }
      accepted += challenges.solves(caller, forged, NOW) ? 1 : 0;
    }
    assertThat(accepted).isZero();
    System.out.printf("challenges forged=%d accepted=%d%n", TRIES, accepted);
  }

  private Solution forged(Solution one, List<Solution> all) {
    var two = all.get(random.nextInt(all.size()));
    return switch (random.nextInt(7)) {
      case 0 -> new Solution(two.challenge(), one.number(), one.salt(), one.signature());
      case 1 -> new Solution(one.challenge(), two.number(), two.salt(), one.signature());
      case 2 -> new Solution(two.challenge(), two.number(), two.salt(), one.signature());
      case 3 -> new Solution(one.challenge(), random.nextLong(), one.salt(), one.signature());
      case 4 -> new Solution(one.challenge(), one.number(), changed(one.salt()), one.signature());
      case 5 -> new Solution(one.challenge(), one.number(), one.salt(), changed(one.signature()));
      default -> new Solution(changed(one.challenge()), one.number(), one.salt(), one.signature());
    };
  }

  /** One character added, taken away or another. */
  private String changed(String text) {
    int at = random.nextInt(text.length());
    var another = (char) ('!' + random.nextInt(94));
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, at) + another + text.substring(at);
      case 1 -> text.substring(0, at) + text.substring(at + 1);
      default -> text.substring(0, at) + another + text.substring(at + 1);
    };
  }
}
