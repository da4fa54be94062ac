package parlor.guard.injection;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What shows by its shape: turns of a dialogue, a model's own marks, one word over and over. */
final class Shapes {
  private static final List<String> MARKS =
      List.of(
          "<|im_start|>",
          "<|im_end|>",
          "<|system|>",
          "<|user|>",
          "<|assistant|>",
          "<|endoftext|>",
          "[inst]",
          "[/inst]",
          "<<sys>>",
          "<system",
          "</system>",
          "### instruction",
          "###instruction",
          "### system",
          "system:",
          "[system]",
          "{{system",
          "<admin",
          "begin system",
          "end of prompt",
          "\\n\\n\\n\\n",
          "\\ n \\ n");

  private static final List<String> ASKS =
      List.of(
          "q:",
          "question:",
          "user:",
          "human:",
          "input:",
          "pregunta:",
          "usuario:",
          "p:",
          "eingabe:");

  private static final List<String> ANSWERS =
      List.of(
          "a:",
          "answer:",
          "assistant:",
          "ai:",
          "output:",
          "respuesta:",
          "asistente:",
          "r:",
          "one",
          "ausgabe:",
          "chatgpt:",
          "gpt:");

  private static final Pattern PIECE =
      Pattern.compile(
          "\\b[a-z][0-9]? ?(?:=|is|es)"
              + " ?[\"'\u201c\u00ab][^\"'\u201d\u00bb]{2,80}[\"'\u201d\u00bb]");

  private static final int LONGEST = 8_000;
  private static final int MANY_WORDS = 16;

  private Shapes() {}

  static boolean in(String text) {
    var low = text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
    return MARKS.stream().anyMatch(low::contains) || dialogue(low) || monotone(low) || pieces(low);
  }

  /** Two letters that stand for pieces of text, to be put together: {@code a = "x", b = "y"}. */
  private static boolean pieces(String low) {
    return PIECE.matcher(low).results().limit(2).count() == 2;
  }

  /** A question, an answer and a question again: examples for the assistant to follow. */
  private static boolean dialogue(String low) {
    int asked = 0;
    int answered = 0;
    for (var word : low.split("\\s+", -1)) {
      if (ASKS.contains(word)) {
        asked++;
      } else if (ANSWERS.contains(word)) {
        answered++;
      }
    }
    return asked >= 2 && answered >= 1;
  }

  private static boolean monotone(String low) {
    var words = low.strip().split("\\s+", -1);
    int same = 0;
    int longest = 0;
    for (int i = 1; i < words.length; i++) {
      same = words[i].equals(words[i - 1]) ? same + 1 : 0;
      longest = Math.max(longest, same);
    }
    var different = new HashSet<>(List.of(words));
    return longest >= 7 || (words.length >= MANY_WORDS && different.size() * 5 < words.length);
  }
}
