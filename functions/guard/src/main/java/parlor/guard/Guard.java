package parlor.guard;

import parlor.guard.judge.Judge;
import parlor.guard.mask.Masker;
import parlor.guard.moderation.Referral;

/**
 * All that is asked about a text before anybody else reads it. Made once, used by any number of
 * threads; holds no text.
 */
public record Guard(Judge judge, Masker masker, Referral referral) {
  /** With telephone numbers as most visitors write them. */
  public static Guard standard() {
    return new Guard(new Judge(), new Masker(Masker.REGIONS), new Referral());
  }
}
