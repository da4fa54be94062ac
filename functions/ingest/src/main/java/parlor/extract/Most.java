package parlor.extract;

/** How much is taken of one file or page. */
final class Most {
  /** Characters of text. */
  static final int CHARACTERS = 2_000_000;

  /** Bytes that an archive or a compressed stream may become. */
  static final long UNPACKED = 64L << 20;

  /** Characters of a page's HTML; what follows is not looked at. */
  static final int HTML = 3_000_000;

  static final int PAGES = 500;
  static final int SECTIONS = 4_000;
  static final int HEADING = 160;

  private Most() {}
}
