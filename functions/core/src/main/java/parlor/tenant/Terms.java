package parlor.tenant;

/**
 * On what terms a business lets visitors write.
 *
 * @param minimumAge in years, from {@value #LEAST_AGE} (the lowest of GDPR, Article 8) to {@value
 *     #MOST_AGE}; who says that they are younger leaves no contact
 * @param asksAgreement whether visitors agree to the notice before their first message
 */
public record Terms(int minimumAge, boolean asksAgreement) {
  public static final int LEAST_AGE = 13;
  public static final int MOST_AGE = 18;

  /** Where a business says nothing. */
  public static final Terms USUAL = new Terms(LEAST_AGE, false);

  public Terms {
    if (minimumAge < LEAST_AGE || minimumAge > MOST_AGE) {
      throw new IllegalArgumentException("an age from " + LEAST_AGE + " to " + MOST_AGE);
    }
  }
}
