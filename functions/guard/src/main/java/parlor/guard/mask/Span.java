package parlor.guard.mask;

/**
 * Where something stands in a text.
 *
 * @param start in chars
 * @param end in chars, past the last
 */
public record Span(Kind kind, int start, int end) {}
