package parlor.extract;

import java.util.regex.Pattern;

/** White space, and what only looks like nothing. */
final class Spaces {
  private static final Pattern RUN = Pattern.compile("[\\s\\u00a0\\u2000-\\u200a\\u202f\\u3000]+");

  /** Control characters, soft hyphens, zero-width and direction marks, tag characters. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}&&[^\\s]]|[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff\\ufffe]"
              + "|[\\x{e0000}-\\x{e007f}]");

  private Spaces() {}

  /** As much of a heading as is taken. */
  static String heading(String words) {
    if (words.length() <= Most.HEADING) {
      return words;
    }
    boolean half = Character.isHighSurrogate(words.charAt(Most.HEADING - 1));
    return words.substring(0, Most.HEADING - (half ? 1 : 0)) + "…";
  }

  /** One space for each run, none at the ends. */
  static String one(String text) {
    return RUN.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }
}
