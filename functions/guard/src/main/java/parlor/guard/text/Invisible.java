package parlor.guard.text;

/** What takes no room: zero-width characters, bidi controls, selectors, controls, fillers. */
final class Invisible {
  private Invisible() {}

  static boolean is(int cp) {
    if (cp < 0x7F) {
      return cp < ' ' && cp != '\n' && cp != '\t' && cp != '\r' && cp != '\f' && cp != 0x0B;
    }
    if (cp < 0x300) {
      return (cp < 0xA0 && cp != 0x85) || cp == 0xAD;
    }
    return switch (cp) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
      default ->
          Character.getType(cp) == Character.FORMAT
              || (cp >= 0xFE00 && cp <= 0xFE0F)
              || (cp >= 0x180B && cp <= 0x180F)
              || (cp >= 0xE0000 && cp <= 0xE0FFF);
    };
  }
}
