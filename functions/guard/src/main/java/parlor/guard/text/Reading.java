package parlor.guard.text;

/** How a view came about. */
public enum Reading {
  /** As it stands there, folded. */
  FOLDED,

  /** Spelled-out letters joined, figures and signs read as letters, repeated letters fewer. */
  UNDISGUISED,

  /** Base64, hex, percent, entities, escapes and tag characters decoded where they stand. */
  DECODED,

  /** Thirteen letters further (rot13), the part that reads better so. */
  TURNED
}
