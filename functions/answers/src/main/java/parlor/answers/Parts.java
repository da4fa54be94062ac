package parlor.answers;

import java.util.List;
import java.util.regex.Pattern;

/** The sentences of a message, for those that ask two things or tell a story first. */
final class Parts {
  private static final int MOST = 4;
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?<=[?!;\\n"
              + "])\\s*|(?<=\\.)\\s+|,?\\s+(?:and also|and is there|and do you|and can i|and"
              + " how|and where|and when|and what|also,?|y también|y tambien|y cuánto|y cuanto|y"
              + " dónde|y donde|y cuándo|y cuando|y a qué|y a que|y hay|y se"
              + " puede|además|ademas)\\s+(?=\\S)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Parts() {}

  /** The message's parts in order; a list of one when it has no parts. */
  static List<String> of(String text) {
    return BETWEEN.splitAsStream(text).filter(part -> !part.isBlank()).limit(MOST).toList();
  }
}
