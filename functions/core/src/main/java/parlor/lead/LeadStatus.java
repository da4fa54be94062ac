package parlor.lead;

/** How far the business has come with a lead. */
public enum LeadStatus {
  NEW,
  CONTACTED,
  DONE,
  DISMISSED
}
