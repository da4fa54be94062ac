package parlor.answers.model;

/** What a call took, in the model's tokens; zero where its provider does not say. */
public record Usage(long input, long output) {
  public static final Usage UNKNOWN = new Usage(0, 0);
}
