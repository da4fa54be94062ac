package parlor.seal;

/**
 * Makes of a text what stands in its place in an index: the same each time, and not to be undone.
 */
@FunctionalInterface
public interface Blind {
  /** 32 hexadecimal digits. */
  String of(String text);
}
