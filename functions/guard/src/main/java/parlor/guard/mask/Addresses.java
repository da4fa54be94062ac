package parlor.guard.mask;

/** Where a person or a machine is reached: e-mail, the network, a wallet. */
final class Addresses {
  private static final int LOCAL = 64;
  private static final int DOMAIN = 253;
  private static final int SHORTEST_WALLET = 26;

  private Addresses() {}

  static void mails(Scan scan) {
    var text = scan.written;
    int past = 0;
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int from = at;
      while (from > past && at - from < LOCAL && isLocal(text.charAt(from - 1))) {
        from--;
      }
      while (from < at && !Character.isLetterOrDigit(text.charAt(from))) {
        from++;
      }
      int end = domainEnd(text, at + 1);
      if (from < at && end > 0 && scan.takeWritten(Kind.EMAIL, from, end)) {
        past = end;
      }
    }
  }

  private static boolean isLocal(char c) {
    return Character.isLetterOrDigit(c)
        || c == '.'
        || c == '_'
        || c == '%'
        || c == '+'
        || c == '-'
        || c == '\''
        || c == '#'
        || c == '&';
  }

  /** Past a name with a dot and a last part of letters; -1 if there is none. */
  private static int domainEnd(String text, int from) {
    int end = -1;
    int label = from;
    int at = from;
    while (at < text.length() && at - from < DOMAIN) {
      char c = text.charAt(at);
      if (c == '.') {
        if (at == label) {
          break;
        }
        label = at + 1;
      } else if (!Character.isLetterOrDigit(c) && c != '-') {
        break;
      } else if (label > from
          && Character.isLetter(c)
          && at > label
          && Character.isLetter(text.charAt(label))) {
        end = at + 1;
      }
      at++;
    }
    return end;
  }

  /** Four numbers up to 255 with dots: a version where they are small, or where it says so. */
  static void networks(Scan scan, Chain chain) {
    if (chain.groups != 4) {
      return;
    }
    var text = scan.folded;
    boolean large = false;
    for (int i = 0; i < 4; i++) {
      int size = chain.size(i);
      boolean thousands = size == 3 && text.charAt(chain.starts[i]) == '0';
      if (size > 3
          || thousands
          || Integer.parseInt(text, chain.starts[i], chain.ends[i], 10) > 255) {
        return;
      }
      large |= size > 1 && i != 3;
      if (i > 0
          && (chain.starts[i] != chain.ends[i - 1] + 1 || text.charAt(chain.ends[i - 1]) != '.')) {
        return;
      }
    }
    boolean named = scan.cues.before(chain.start(), 24, Cue.IP);
    boolean version =
        scan.cues.ours(chain.start())
            || (chain.start() > 0 && text.charAt(chain.start() - 1) == 'v');
    if (named || (large && !version)) {
      if (Prices.is(scan, chain.start(), chain.end())) {
        return;
      }
      boolean edge = chain.start() == 0 || isEdge(text.charAt(chain.start() - 1));
      if (edge && (chain.end() == text.length() || isEdge(text.charAt(chain.end())))) {
        scan.take(Kind.IP_ADDRESS, chain.start(), chain.end());
      }
    }
  }

  private static boolean isEdge(char c) {
    return !Character.isLetterOrDigit(c) && c != '_' && c != '-';
  }

  /** A token that is a wallet's address or a long network address. */
  static void token(Scan scan, int from, int to) {
    var text = scan.written;
    if (to - from >= SHORTEST_WALLET && isWallet(text, from, to)) {
      scan.takeWritten(Kind.CRYPTO_WALLET, from, to);
    }
  }

  private static boolean isWallet(String text, int from, int to) {
    int length = to - from;
    if (text.startsWith("0x", from)) {
      return length == 42 && all(text, from + 2, to, "0123456789abcdefABCDEF");
    }
    if (text.startsWith("bc1", from)) {
      return length <= 62 && all(text, from + 3, to, "qpzry9x8gf2tvdw0s3jn54khce6mua7l");
    }
    return length <= 35 && Base58.checks(text, from, to);
  }

  private static boolean all(String text, int from, int to, String alphabet) {
    for (int i = from; i < to; i++) {
      if (alphabet.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Eight groups of hex with colons, or fewer around {@code ::}. */
  static void longNetworks(Scan scan) {
    var text = scan.folded;
    for (int at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
      int from = at;
      while (from > 0 && at - from < 5 && isHex(text.charAt(from - 1))) {
        from--;
      }
      int end = at;
      int colons = 0;
      int twice = 0;
      boolean letters = false;
      while (end < text.length() && end - from < 40) {
        char c = text.charAt(end);
        if (c == ':') {
          colons++;
          twice += end > from && text.charAt(end - 1) == ':' ? 1 : 0;
        } else if (isHex(c)) {
          letters |= c >= 'a';
        } else {
          break;
        }
        end++;
      }
      boolean whole = colons == 7 || (twice == 1 && colons > 2 && letters);
      boolean edges =
          (from == 0 || isEdge(text.charAt(from - 1)))
              && (end >= text.length() || isEdge(text.charAt(end)));
      if (whole && edges && end - from > 8) {
        scan.take(Kind.IP_ADDRESS, from, end);
      }
      at = Math.max(at, end - 1);
    }
  }

  private static boolean isHex(char c) {
    return Chain.isDigit(c) || (c >= 'a' && c <= 'f');
  }
}
