package parlor.answers;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Hands a text out sentence by sentence; joined again they are the text. */
final class Sentences {
  private static final Pattern END =
      Pattern.compile("(?<=[.!?…]\\s{1,3})(?=\\S)|(?<=\\n)(?=[^\\n])");

  private Sentences() {}

  static void say(String text, Consumer<String> to) {
    END.splitAsStream(text).filter(piece -> !piece.isEmpty()).forEach(to);
  }
}
