package parlor.guard.text;

/** One reading of a text, and where in the original each of its characters comes from. */
public final class View {
  private final Reading reading;
  private final String text;
  private final int[] origins;

  /**
   * @param origins for each character the index in the original where what it stands for begins,
   *     never falling; one more says where the last of it ends
   */
  View(Reading reading, String text, int[] origins) {
    this.reading = reading;
    this.text = text;
    this.origins = origins;
  }

  /** A text as it is. */
  static View of(String original) {
    var origins = new int[original.length() + 1];
    for (int i = 0; i < origins.length; i++) {
      origins[i] = i;
    }
    return new View(Reading.FOLDED, original, origins);
  }

  public Reading reading() {
    return reading;
  }

  public String text() {
    return text;
  }

  /** Where in the original, in chars, what stands at {@code index} begins. */
  public int start(int index) {
    return origins[index];
  }

  /** Where in the original, in chars, what ends before {@code index} ends. */
  public int end(int index) {
    if (index == 0) {
      return origins[0];
    }
    int last = origins[index - 1];
    int at = index;
    while (at < text.length() && origins[at] == last) {
      at++;
    }
    return origins[at];
  }

  /**
   * The same, its vowels and the like without accents, character by character. An ñ stays: without
   * its tilde it makes other words.
   */
  public View bare() {
    return new View(reading, Accents.without(text), origins);
  }

  View as(Reading other) {
    return new View(other, text, origins);
  }

  /** What it says is a visitor's. */
  @Override
  public String toString() {
    return "View[" + reading + ", " + text.length() + "]";
  }
}
