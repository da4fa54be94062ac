package parlor.guard.mask;

import java.util.Set;
import java.util.regex.Pattern;
import parlor.guard.text.Normalised;

/**
 * A secret told in a message of its own: the one before ends in "my password is", is no more than
 * "my password", or says that it comes.
 */
final class Promised {
  /** As much of a message as the next can go on from. */
  private static final int TAIL = 128;

  /** What ends so is not said yet: "my password is", "la clave:", "the cvv". */
  private static final Pattern OPEN =
      Pattern.compile(
          "(?:\\b(?:is|it's|es)|[:=]|\\b(?:cvv|cvc|cvv2|cvc2|csc))\\s*$", Pattern.CASE_INSENSITIVE);

  private static final Pattern COMES =
      Pattern.compile(
          "\\b(?:i'll|i will|i can|let me|i'm going to|i am going to)"
              + " (?:tell|send|give|write|type|share)|\\bhere (?:is|it"
              + " is|comes|goes)\\b|\\bhere's\\b|\\bnext message|\\b(?:siguiente|proximo)"
              + " mensaje|\\b(?:te|os|le) (?:la |lo"
              + " )?(?:digo|doy|paso|mando|envio|escribo|dire|dare|pasare)\\b|\\bvoy a"
              + " (?:decir|dar|pasar|mandar|enviar|escribir)|\\baqui (?:va|esta|tienes|teneis)\\b");

  private static final Set<String> LINKS = Set.of("is", "it's", "es", "was", "era", "its");

  private Promised() {}

  static void find(Scan scan, String before) {
    var last = before.substring(before.lastIndexOf('\n') + 1).stripTrailing();
    var tail = last.substring(Math.max(0, last.length() - TAIL));
    int from = blanks(scan.folded, 0);
    if (OPEN.matcher(tail).find()) {
      secret(scan, tail, from);
      return;
    }
    if (tail.endsWith("?")) {
      return;
    }
    var bare = Normalised.of(tail).folded().bare().text();
    var cues = Cues.of(bare);
    if (!cues.any(Cue.PASSWORD)) {
      return;
    }
    int said = links(scan.folded, from);
    boolean ends = bare.length() - cues.end(cues.size() - 1) <= 1;
    if (said > from && ends) {
      secret(scan, tail + " is", said);
    } else if (COMES.matcher(bare).find() || (ends && cues.size() == 1 && cues.start(0) <= 3)) {
      alone(scan, said);
    }
  }

  private static void secret(Scan scan, String tail, int from) {
    int to = wordEnd(scan.folded, from);
    if (from == to) {
      return;
    }
    var word = scan.message.folded();
    var said = scan.message.original().substring(word.start(from), word.end(to));
    var joined = new Scan(Normalised.of(tail + " " + said));
    if (!joined.cues.any(Cue.PASSWORD, Cue.CODE)) {
      return;
    }
    Passwords.find(joined);
    Masker.numbers(joined);
    for (var span : joined.spans()) {
      boolean secret = span.kind() == Kind.PASSWORD || span.kind() == Kind.CARD_CODE;
      if (secret && span.start() - tail.length() <= 2 && span.start() > tail.length()) {
        scan.take(span.kind(), from, to);
        return;
      }
    }
  }

  /** A word of letters and figures with no more than thanks behind it. */
  private static void alone(Scan scan, int from) {
    var text = scan.folded;
    int end = wordEnd(text, from);
    int to = end;
    while (to > from && ".,;!)\"'".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    if (text.length() - end <= 16 && Clauses.isLikely(scan, from, to)) {
      scan.take(Kind.PASSWORD, from, to);
    }
  }

  private static int links(String text, int from) {
    int at = from;
    if (at < text.length() && (text.charAt(at) == ':' || text.charAt(at) == '=')) {
      return blanks(text, at + 1);
    }
    int end = wordEnd(text, at);
    int word = end > at && text.charAt(end - 1) == ':' ? end - 1 : end;
    boolean link = LINKS.contains(text.substring(at, word));
    return link ? blanks(text, end) : from;
  }

  private static int blanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int wordEnd(String text, int from) {
    int to = from;
    while (to < text.length() && !Character.isWhitespace(text.charAt(to)) && to - from < TAIL) {
      to++;
    }
    return to;
  }
}
