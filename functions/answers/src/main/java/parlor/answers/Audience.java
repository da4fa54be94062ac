package parlor.answers;

/** Whoever is answered, while it is answered. */
@FunctionalInterface
public interface Audience {
  /** The next piece of the answer. */
  void hear(String piece);

  /** All that was heard is taken back, and the answer begins anew. */
  default void retract() {}

  /** Whether anybody still listens; asked while there is nothing to say. */
  default boolean listens() {
    return true;
  }
}
