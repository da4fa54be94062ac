package parlor.answers;

/**
 * What a word may mean, the same in both languages.
 *
 * @param sign what stands for it among an entry's tokens
 * @param isNear whether its words are of one subject only, as car and parking are
 * @param isGeneral whether it can be asked of anything, as a price can; its name ends in {@code ?}
 */
record Concept(String sign, boolean isNear, boolean isGeneral) {
  static final String NEAR = "~";

  static Concept of(String name) {
    return new Concept("#" + name, name.startsWith(NEAR), name.endsWith("?"));
  }
}
