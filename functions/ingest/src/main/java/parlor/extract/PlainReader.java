package parlor.extract;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads plain text. Blank lines part paragraphs; a short line between blank ones that does not end
 * like a sentence is a heading.
 */
final class PlainReader {
  private static final Pattern BLANK = Pattern.compile("\\R\\h*\\R\\s*");
  private static final Pattern ENDS = Pattern.compile("[.,;:!?…\"”»)]$");
  private static final int LONGEST_HEADING = 80;

  private PlainReader() {}

  static Reading read(String text, String name) {
    var outline = new Outline();
    for (var block : BLANK.split(text.strip(), -1)) {
      var line = Spaces.one(block);
      boolean heading =
          !block.strip().contains("\n")
              && line.length() <= LONGEST_HEADING
              && !ENDS.matcher(line).find();
      if (heading) {
        outline.heading(1, line, "");
      } else {
        block.lines().forEach(outline::line);
      }
    }
    return outline.reading(name, Optional.empty());
  }
}
