package parlor.erasure;

/**
 * What an erasure took.
 *
 * @param was whether it could be read before
 * @param entries of the log
 * @param leads that the visitor had left in it
 */
public record Erased(boolean was, int entries, int leads) {}
