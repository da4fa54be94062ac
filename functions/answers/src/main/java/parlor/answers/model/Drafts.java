package parlor.answers.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import parlor.answers.Passage;

/**
 * Cuts what a model writes, as it comes, into sentences, and takes the citations out of them. A
 * sentence ends with its mark, what closes it, the citations behind it and the space that follows;
 * as a citation may still come, it is whole once the next word begins, or at once if it has one
 * before its mark.
 */
final class Drafts {
  /** In chars; a sentence that never ends is cut at a word. */
  private static final int LONGEST = 600;

  private static final String MARKS = ".!?…";
  private static final String CLOSERS = "\"'»”’)*_";
  private static final int LONGEST_MARKER = 120;
  private static final String ID = "(?:(?:passage|source|id)[ :#]+)?[#^]?([A-Za-z0-9_.-]{1,64})";
  private static final Pattern MARKER =
      Pattern.compile("[ \\t]?\\[" + ID + "(?:[,;] ?" + ID + ")*\\](?!\\()");

  /** A citation right before the mark, or behind it, and then a space. */
  private static final Pattern CITED = Pattern.compile(MARKER + "[.!?…\"'»”’)*_]*[ \\t]+$");

  private static final Pattern BROKEN_OFF = Pattern.compile("[ \\t]?\\[[A-Za-z0-9_.:#^ -]*$");

  /** In front of a line; with a citation behind it, it is an answer. */
  private static final Pattern NUMBERED = Pattern.compile("\\s*[-(*#]*\\s*\\d{1,2}");

  private static final Pattern INSIDE = Pattern.compile(ID);

  /** How some models think aloud. */
  private static final String THINKS = "<think>";

  private static final String THOUGHT = "</think>";

  /**
   * A piece of the answer.
   *
   * @param raw as the model wrote it
   * @param text without citations
   * @param misnames whether all it cites does not exist
   */
  record Sentence(String raw, String text, Set<Passage> cites, boolean misnames) {
    @Override
    public String toString() {
      return "Sentence[hidden]";
    }
  }

  private final Cited cited;
  private final StringBuilder buffer = new StringBuilder();
  private boolean begun;

  Drafts(Cited cited) {
    this.cited = cited;
  }

  /** The sentences that are whole now. */
  List<Sentence> take(String piece) {
    buffer.append(piece.replace('【', '[').replace('】', ']'));
    var whole = new ArrayList<Sentence>();
    if (begun || begins()) {
      for (int end = end(); end > 0; end = end()) {
        whole.add(sentence(end));
      }
    }
    return whole;
  }

  /** The rest, once nothing more comes. */
  List<Sentence> rest() {
    return buffer.toString().isBlank() || (!begun && !begins())
        ? List.of()
        : List.of(sentence(buffer.length()));
  }

  /** Whether what is there is the answer: not the white space, nor the thoughts, before it. */
  private boolean begins() {
    var text = buffer.toString().stripLeading();
    if (text.startsWith(THINKS)) {
      int end = text.indexOf(THOUGHT);
      if (end < 0) {
        return false;
      }
      text = text.substring(end + THOUGHT.length()).stripLeading();
    } else if (THINKS.startsWith(text)) {
      return false;
    }
    buffer.setLength(0);
    buffer.append(text);
    begun = !text.isEmpty();
    return begun;
  }

  private Sentence sentence(int end) {
    var raw = buffer.substring(0, end);
    buffer.delete(0, end);
    var cites = new LinkedHashSet<Passage>();
    var markers = MARKER.matcher(cited.bracketed(raw));
    boolean marked = false;
    while (markers.find()) {
      marked = true;
      var ids = INSIDE.matcher(markers.group());
      while (ids.find()) {
        cited.find(ids.group(1)).ifPresent(cites::add);
      }
    }
    var text = markers.replaceAll("");
    return new Sentence(
        raw, BROKEN_OFF.matcher(text).replaceAll(""), cites, marked && cites.isEmpty());
  }

  /** Where the first sentence ends; 0 if it is not whole yet. */
  private int end() {
    for (int i = 0; i < buffer.length(); i++) {
      char c = buffer.charAt(i);
      if (c == '\n') {
        return i + 1;
      }
      if (c == '.' && NUMBERED.matcher(buffer.substring(0, i)).matches()) {
        int next = wordAfter(i + 1);
        if (next == buffer.length()) {
          return 0;
        }
        if (buffer.charAt(next) != '[') {
          continue;
        }
      }
      if (MARKS.indexOf(c) >= 0) {
        int end = endAfter(i + 1);
        if (end != i + 1) {
          return Math.max(0, end);
        }
      }
    }
    int word = buffer.length() > LONGEST ? buffer.lastIndexOf(" ", LONGEST) : -1;
    return buffer.length() > LONGEST ? (word > 0 ? word + 1 : LONGEST) : 0;
  }

  private int wordAfter(int mark) {
    int i = mark;
    while (i < buffer.length() && (buffer.charAt(i) == ' ' || buffer.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  /**
   * The end behind a mark; where it stands if the mark ends nothing, -1 if that is not known yet.
   */
  private int endAfter(int mark) {
    int i = mark;
    while (i < buffer.length() && (MARKS + CLOSERS).indexOf(buffer.charAt(i)) >= 0) {
      i++;
    }
    int closed = i;
    boolean marked = false;
    while (i < buffer.length()) {
      char c = buffer.charAt(i);
      if (c == ' ' || c == '\t' || (marked && MARKS.indexOf(c) >= 0)) {
        i++;
        continue;
      }
      int close = c == '[' ? buffer.indexOf("]", i) : i;
      if (close < 0) {
        return buffer.length() - i > LONGEST_MARKER ? i : -1;
      }
      marked = c == '[' && MARKER.matcher(buffer.substring(i, close + 1)).matches();
      if (!marked) {
        break;
      }
      i = close + 1;
    }
    if (i < buffer.length()) {
      return buffer.charAt(i) == '\n' ? i + 1 : i > closed ? i : mark;
    }
    return i > closed && CITED.matcher(buffer.substring(0, i)).find() ? i : -1;
  }
}
