package parlor.guard.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Characters written by number or name: in URLs, in HTML, in source code. */
final class Escapes {
  private static final int LONGEST_NAME = 8;
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("Tab", " "),
          Map.entry("NewLine", "\n"),
          Map.entry("shy", ""),
          Map.entry("zwj", ""),
          Map.entry("zwnj", ""),
          Map.entry("lbrack", "["),
          Map.entry("rbrack", "]"),
          Map.entry("lpar", "("),
          Map.entry("rpar", ")"),
          Map.entry("colon", ":"),
          Map.entry("sol", "/"),
          Map.entry("commat", "@"),
          Map.entry("ntilde", "ñ"),
          Map.entry("aacute", "á"),
          Map.entry("eacute", "é"),
          Map.entry("iacute", "í"),
          Map.entry("oacute", "ó"),
          Map.entry("uacute", "ú"));

  private Escapes() {}

  /** {@code %68%61}: bytes of UTF-8. */
  static @Nullable Run percent(String text, int at) {
    var bytes = new ByteArrayOutputStream();
    int i = at;
    while (i + 2 < text.length() && text.charAt(i) == '%') {
      int high = hex(text.charAt(i + 1));
      int low = hex(text.charAt(i + 2));
      if (high < 0 || low < 0) {
        break;
      }
      bytes.write(high * 16 + low);
      i += 3;
    }
    return i == at ? null : new Run(bytes.toString(UTF_8), i);
  }

  /** By number, decimal or hex, or by name: between an ampersand and a semicolon. */
  static @Nullable Run entity(String text, int at) {
    if (at + 2 < text.length() && text.charAt(at + 1) == '#') {
      boolean isHex = text.charAt(at + 2) == 'x' || text.charAt(at + 2) == 'X';
      int from = at + (isHex ? 3 : 2);
      var run = number(text, from, isHex ? 16 : 10, 7);
      return run == null || run.end() >= text.length() || text.charAt(run.end()) != ';'
          ? run
          : new Run(run.says(), run.end() + 1);
    }
    int semicolon = text.indexOf(';', at, Math.min(text.length(), at + LONGEST_NAME + 2));
    var named = semicolon < 0 ? null : NAMES.get(text.substring(at + 1, semicolon));
    return named == null ? null : new Run(named, semicolon + 1);
  }

  /** {@code \x68}, and a {@code u} with four figures or with some in braces. */
  static @Nullable Run backslash(String text, int at) {
    if (at + 3 >= text.length()) {
      return null;
    }
    char kind = text.charAt(at + 1);
    if (kind == 'u' && text.charAt(at + 2) == '{') {
      var run = number(text, at + 3, 16, 6);
      return run != null && run.end() < text.length() && text.charAt(run.end()) == '}'
          ? new Run(run.says(), run.end() + 1)
          : null;
    }
    int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 0;
    var run = digits == 0 ? null : number(text, at + 2, 16, digits);
    return run != null && run.end() == at + 2 + digits ? run : null;
  }

  private static @Nullable Run number(String text, int from, int radix, int most) {
    int value = 0;
    int i = from;
    while (i < text.length() && i - from < most && Character.digit(text.charAt(i), radix) >= 0) {
      value = value * radix + Character.digit(text.charAt(i), radix);
      i++;
    }
    boolean character = i > from && value > 0 && Character.isValidCodePoint(value);
    return character ? new Run(Character.toString(value), i) : null;
  }

  private static int hex(char c) {
    return Character.digit(c, 16);
  }
}
