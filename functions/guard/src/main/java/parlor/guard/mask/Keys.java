package parlor.guard.mask;

import java.util.List;

/** Keys that programs sign in with: the known makers' by their beginnings, others by a cue. */
final class Keys {
  private static final String PEM = "-----BEGIN ";
  private static final int LEAST_NAMED = 16;
  private static final int SHORTEST = 16;

  /** A beginning this long is nothing else's. */
  private static final int PLAIN = 4;

  /** A beginning, and how many characters come after it at least. */
  private record Form(String prefix, int rest) {}

  private static final List<Form> FORMS =
      List.of(
          new Form("AKIA", 12),
          new Form("ASIA", 12),
          new Form("AIza", 30),
          new Form("sk-", 16),
          new Form("sk_live_", 8),
          new Form("sk_test_", 8),
          new Form("rk_live_", 8),
          new Form("rk_test_", 8),
          new Form("pk_live_", 8),
          new Form("pk_test_", 8),
          new Form("whsec_", 16),
          new Form("ghp_", 20),
          new Form("gho_", 20),
          new Form("ghu_", 20),
          new Form("ghs_", 20),
          new Form("ghr_", 20),
          new Form("github_pat_", 20),
          new Form("glpat-", 16),
          new Form("xoxa-", 10),
          new Form("xoxb-", 10),
          new Form("xoxp-", 10),
          new Form("xoxr-", 10),
          new Form("xoxs-", 10),
          new Form("xapp-", 10),
          new Form("ya29.", 20),
          new Form("hf_", 20),
          new Form("npm_", 20),
          new Form("pypi-", 20),
          new Form("dop_v1_", 20),
          new Form("shpat_", 20),
          new Form("shpss_", 20),
          new Form("SG.", 20),
          new Form("sq0atp-", 16),
          new Form("sq0csp-", 16),
          new Form("EAAC", 30),
          new Form("lin_api_", 20),
          new Form("gsk_", 20),
          new Form("key-", 28));

  private Keys() {}

  /** A whole private key, from its first line to its last, or to the end. */
  static void pems(Scan scan) {
    var text = scan.written;
    for (int at = text.indexOf(PEM); at >= 0; at = text.indexOf(PEM, at + 1)) {
      int line = text.indexOf("-----", at + PEM.length());
      if (line < 0 || line - at > 64 || text.substring(at, line).indexOf("PRIVATE KEY") < 0) {
        continue;
      }
      int last = text.indexOf("-----END ", line);
      int close = last < 0 ? -1 : text.indexOf("-----", last + 9);
      int end = close < 0 ? text.length() : close + 5;
      scan.takeWritten(Kind.API_KEY, at, end);
      at = end - 1;
    }
  }

  /** A token without blanks. */
  static boolean token(Scan scan, int from, int to) {
    if (to - from < SHORTEST) {
      return false;
    }
    var text = scan.written;
    for (var form : FORMS) {
      if (text.startsWith(form.prefix(), from)) {
        int end = restEnd(text, from + form.prefix().length(), to);
        if (end - from - form.prefix().length() >= form.rest() && isMixed(text, from, end)) {
          return scan.takeWritten(Kind.API_KEY, from, end);
        }
      }
    }
    if (text.startsWith("eyJ", from) && dots(text, from, to) >= 2) {
      return scan.takeWritten(Kind.API_KEY, from, to);
    }
    return to - from >= LEAST_NAMED
        && isSecret(text, from, to)
        && scan.cues.before(foldedStart(scan, from), 24, Cue.KEY)
        && scan.takeWritten(Kind.API_KEY, from, to);
  }

  /** Whether it begins as a known maker's and is too short for one. */
  static boolean isBeginning(String text, int from, int to) {
    for (var form : FORMS) {
      int rest = from + form.prefix().length();
      if (form.prefix().length() >= PLAIN
          && !form.prefix().equals("key-")
          && text.startsWith(form.prefix(), from)
          && to - rest >= PLAIN
          && restEnd(text, rest, to) == to
          && isSecret(text, rest, to)) {
        return true;
      }
    }
    return false;
  }

  /** Letters and figures, as chance would mix them. */
  static boolean isSecret(String text, int from, int to) {
    int digits = 0;
    int letters = 0;
    int turns = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean digit = Chain.isDigit(c);
      digits += digit ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
      turns += i > from && digit != Chain.isDigit(text.charAt(i - 1)) ? 1 : 0;
    }
    return digits >= 2 && letters >= 2 && turns >= 3;
  }

  private static boolean isMixed(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Chain.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static int restEnd(String text, int from, int to) {
    int end = from;
    while (end < to && isKey(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isKey(char c) {
    return (c < 0x80 && Character.isLetterOrDigit(c)) || c == '-' || c == '_' || c == '.';
  }

  private static int dots(String text, int from, int to) {
    int dots = 0;
    for (int i = from; i < to; i++) {
      dots += text.charAt(i) == '.' ? 1 : 0;
    }
    return dots;
  }

  /** Where in the folded text what is written here stands; near enough for a cue. */
  private static int foldedStart(Scan scan, int written) {
    return Math.min(written, scan.folded.length());
  }
}
