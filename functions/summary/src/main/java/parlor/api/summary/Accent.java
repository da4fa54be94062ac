package parlor.api.summary;

/**
 * A business's colour on a button, and black or white on it, whichever is the more legible (WCAG
 * 2.2, contrast ratio): with one of the two it is never under 4.5.
 */
record Accent(String colour, String ink) {
  private static final String OURS = "#1f5fa4";

  static Accent of(String accent) {
    var colour = accent.matches("#[0-9a-fA-F]{6}") ? accent : OURS;
    double light = luminance(colour);
    boolean whiteIsBetter = 1.05 / (light + 0.05) >= (light + 0.05) / 0.05;
    return new Accent(colour, whiteIsBetter ? "#ffffff" : "#000000");
  }

  private static double luminance(String colour) {
    return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
  }

  private static double part(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
