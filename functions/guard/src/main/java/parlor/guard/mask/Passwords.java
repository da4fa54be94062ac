package parlor.guard.mask;

import java.util.Set;

/** What is said to be a password: {@code my password is …}, {@code clave: …}. */
final class Passwords {
  private static final int LONGEST = 128;
  private static final int SHORTEST = 3;

  /** What comes after "is" and is said about a password, not the password. */
  private static final Set<String> ABOUT = CueLists.words("about.txt");

  private static final Set<String> LINKS =
      Set.of("is", "es", "are", "was", "be", "era", "son", "sera", "s", "to", "a", "that's");

  private static final Set<String> OF_PASS =
      Set.of(
          "my", "the", "wifi", "user", "login", "account", "email", "admin", "and", "mi", "el",
          "la", "y");

  private Passwords() {}

  static void find(Scan scan) {
    if (!scan.cues.any(Cue.PASSWORD)) {
      return;
    }
    for (int i = 0; i < scan.cues.size(); i++) {
      if (scan.cues.is(i, Cue.PASSWORD)) {
        if (!value(scan, i)) {
          Clauses.find(scan, i);
        }
      }
    }
  }

  /** Whether the cue of that index names a value right behind it, which is taken. */
  private static boolean value(Scan scan, int cue) {
    var text = scan.folded;
    int at = scan.cues.end(cue);
    if (isInside(text, scan.cues.start(cue), at)) {
      return false;
    }
    boolean equals = false;
    boolean sign = false;
    boolean link = false;
    for (int steps = 0; steps < 4; steps++) {
      at = skipBlanks(text, at);
      if (at >= text.length()) {
        return false;
      }
      char c = text.charAt(at);
      if (c == ':' || c == '=' || c == '>' || (c == '-' && isBlank(text, at + 1))) {
        sign = true;
        equals |= c == '=';
        at++;
      } else {
        int end = wordEnd(text, at);
        if (end > at && !sign && LINKS.contains(text.substring(at, end)) && isOver(text, end)) {
          link = true;
          at = end;
        } else if (end > at && !sign && !link && isFiller(text.substring(at, end))) {
          at = end;
        } else {
          break;
        }
      }
    }
    var name = scan.bare.substring(scan.cues.start(cue), scan.cues.end(cue));
    boolean phrase = (sign || link) && (name.contains("phrase") || name.contains("frase"));
    int end = equals || phrase ? Phrases.end(scan, at, equals) : -1;
    if (end > at) {
      return scan.take(Kind.PASSWORD, at, end);
    }
    boolean pass = !name.equals("pass") || isSecret(scan.bare, scan.cues.start(cue));
    return take(scan, at, sign && pass, link && pass);
  }

  /** In AB12PW34 there is no word. */
  private static boolean isInside(String text, int start, int end) {
    return (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1)))
        || (end < text.length() && Character.isLetterOrDigit(text.charAt(end)));
  }

  /** "My pass", "wifi pass", "pass" by itself, and not the pass of a bus or a museum. */
  private static boolean isSecret(String text, int pass) {
    int end = pass;
    while (end > 0 && isBlank(text, end - 1)) {
      end--;
    }
    int from = end;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return from == end || OF_PASS.contains(text.substring(from, end));
  }

  private static boolean take(Scan scan, int from, boolean sign, boolean link) {
    var text = scan.folded;
    char open = from < text.length() ? text.charAt(from) : ' ';
    int close = isQuote(open) ? closing(text, from) : -1;
    if (close > from + 1 && (sign || link)) {
      return scan.take(Kind.PASSWORD, from + 1, close);
    }
    int end = from;
    while (end < text.length() && end - from < LONGEST && !isBlank(text, end)) {
      end++;
    }
    if (open == '[' && end > from) {
      return false; // It is masked already, or a template.
    }
    int kept = end;
    while (kept > from && ".,;?)\"'".indexOf(text.charAt(kept - 1)) >= 0) {
      kept--;
    }
    boolean closes = end == text.length() || kept < end || text.charAt(end) == '\n';
    return kept - from >= SHORTEST
        && isValue(scan, from, kept, closes, sign, link)
        && scan.take(Kind.PASSWORD, from, kept);
  }

  private static boolean isValue(
      Scan scan, int from, int to, boolean closes, boolean sign, boolean link) {
    var word = scan.folded.substring(from, to);
    int strange = strange(scan, from, to);
    if (!sign && !link) {
      return strange >= 2 && to - from >= 6;
    }
    if (strange > 0) {
      return true;
    }
    var plain = scan.bare.substring(from, to);
    return !isAbout(plain)
        && (closes || sign || follows(scan.folded, to))
        && word.length() > SHORTEST;
  }

  /** Figures, signs and capitals inside: 0 for a word as it stands in a dictionary. */
  private static int strange(Scan scan, int from, int to) {
    var view = scan.message.folded();
    var original = scan.message.original();
    boolean digit = false;
    boolean letter = false;
    boolean sign = false;
    for (int i = from; i < to; i++) {
      char c = scan.folded.charAt(i);
      digit |= Chain.isDigit(c);
      boolean isLetter = Character.isLetter(c);
      letter |= isLetter || (i > from && Character.isUpperCase(original.charAt(view.start(i))));
      sign |= !isLetter && !Chain.isDigit(c) && c != '\'' && c != '-' && c != '/' && c != '!';
    }
    boolean capitals = false;
    for (int i = from + 1; i < to; i++) {
      capitals |= Character.isUpperCase(original.charAt(view.start(i)));
    }
    boolean small = !Character.isUpperCase(original.charAt(view.start(from)));
    int kinds = (digit ? 1 : 0) + (sign ? 1 : 0) + (capitals && small ? 1 : 0);
    return kinds == 0 ? 0 : kinds + (letter ? 1 : 0);
  }

  /** Lower case, without accents. */
  static boolean isAbout(String word) {
    return ABOUT.contains(word) || ABOUT.contains(strip(word)) || isParticiple(word);
  }

  private static boolean isParticiple(String word) {
    return word.endsWith("ed")
        || word.endsWith("ing")
        || (word.length() > 5
            && (word.endsWith("ada") || word.endsWith("ida") || word.endsWith("ando")));
  }

  /** Another clause begins, so the value was one word. */
  private static boolean follows(String text, int at) {
    int next = skipBlanks(text, at);
    int end = wordEnd(text, next);
    var word = text.substring(next, end);
    return word.equals("and")
        || word.equals("y")
        || word.equals("but")
        || word.equals("pero")
        || word.equals("please")
        || word.equals("can")
        || word.equals("por")
        || word.equals("puedes");
  }

  private static boolean isFiller(String word) {
    return word.equals("for")
        || word.equals("wifi")
        || word.equals("actual")
        || word.equals("nueva")
        || word.equals("de")
        || word.equals("del")
        || word.equals("correo")
        || word.equals("cuenta")
        || word.equals("account")
        || word.equals("acceso");
  }

  private static String strip(String word) {
    return word.endsWith("!") ? word.substring(0, word.length() - 1) : word;
  }

  private static int closing(String text, int from) {
    char open = text.charAt(from);
    char close = open == '«' ? '»' : open;
    int end = text.indexOf(close, from + 1, Math.min(text.length(), from + LONGEST));
    return end < 0 || text.substring(from, end).indexOf('\n') >= 0 ? -1 : end;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'' || c == '`' || c == '«';
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && at - from < 4 && isBlank(text, at)) {
      at++;
    }
    return at;
  }

  private static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** A word ends here, or its sign follows as in {@code es: …}. */
  private static boolean isOver(String text, int at) {
    return isBlank(text, at) || text.charAt(at) == ':';
  }

  private static boolean isBlank(String text, int at) {
    return at >= text.length() || text.charAt(at) == ' ' || text.charAt(at) == '\n';
  }
}
