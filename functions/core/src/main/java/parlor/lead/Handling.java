package parlor.lead;

/**
 * What the business makes of a lead.
 *
 * @param notes its own words, up to 2,000 characters
 */
public record Handling(LeadStatus status, String notes) {
  public static final int MOST = 2_000;

  public static final Handling NONE = new Handling(LeadStatus.NEW, "");

  public Handling {
    if (notes.length() > MOST) {
      throw new IllegalArgumentException("notes have up to " + MOST + " characters");
    }
  }

  @Override
  public String toString() {
    return "Handling[" + status + "]";
  }
}
