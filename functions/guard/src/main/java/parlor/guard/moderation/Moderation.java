package parlor.guard.moderation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import parlor.guard.grammar.Lists;
import parlor.guard.grammar.Reader;
import parlor.guard.text.Normalised;

/** The grammar's verdict on a message: what it is stopped for, if anything. */
public final class Moderation {
  private final Hate hate;
  private final Harm harm;
  private final Abroad abroad = new Abroad();

  public Moderation() {
    var common = common();
    hate = new Hate(common);
    harm = new Harm(common);
  }

  /** Words that are no slip of another. */
  static List<String> common() {
    return Lists.lines(Reader.class, "common.txt").stream()
        .flatMap(Pattern.compile(" ")::splitAsStream)
        .toList();
  }

  /** What is found first: a person in danger, then harm, then hatred. */
  public Optional<Category> of(Normalised text) {
    for (var view : views(text)) {
      var found = harm.in(view);
      if (found.isPresent()) {
        return found;
      }
      if (hate.in(view)) {
        return Optional.of(Category.HATE);
      }
    }
    return abroad.isDesperate(text) ? Optional.of(Category.SELF_HARM) : Optional.empty();
  }

  private static List<String> views(Normalised text) {
    return text.views().stream().map(view -> view.text()).toList();
  }
}
