package parlor.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import parlor.content.SourceState.Phase;
import parlor.content.Trouble.Kind;
import parlor.tenant.Language;

/** What owners are told, in one language. */
public final class TroubleWords {
  private static final TroubleWords ENGLISH = new TroubleWords(Language.EN);
  private static final TroubleWords SPANISH = new TroubleWords(Language.ES);

  private final Properties texts = new Properties();

  private TroubleWords(Language language) {
    var name = "troubles_" + language.code() + ".properties";
    try (var in = Objects.requireNonNull(TroubleWords.class.getResourceAsStream(name), name)) {
      texts.load(new InputStreamReader(in, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static TroubleWords in(Language language) {
    return language == Language.ES ? SPANISH : ENGLISH;
  }

  /** The sentence for a trouble. */
  public String of(Trouble trouble) {
    var detail = detail(trouble);
    return text(trouble.kind().name())
        .replace(" ({0})", detail.isEmpty() ? "" : " ({0})")
        .replace("{0}", detail);
  }

  /** What the sentence names; of questions and answers, what is wrong with them. */
  public String detail(Trouble trouble) {
    return trouble.kind() == Kind.BAD_ENTRIES ? entries(trouble) : trouble.detail();
  }

  /** As it was written, where it has no name. */
  private String entries(Trouble trouble) {
    var where = List.of(trouble.detail().split("\n", -1));
    var text = texts.getProperty("BAD_ENTRIES." + where.getFirst(), trouble.detail());
    for (int i = where.size() - 1; i > 0; i--) {
      text = text.replace("{" + (i - 1) + "}", where.get(i));
    }
    return text;
  }

  /** What is to be said of a source: its trouble, if it has one, and what is still in use. */
  public String of(Source source) {
    var state = source.state();
    boolean kept = state.phase() == Phase.FAILED && state.passages() > 0;
    return state.trouble().map(this::of).orElse("") + (kept ? " " + text("KEPT") : "");
  }

  /** What is to be said of passages that models do not read; empty if there are none. */
  public String withheld(Source source) {
    int count = source.state().withheld().count();
    return switch (count) {
      case 0 -> "";
      case 1 -> text("WITHHELD_ONE");
      default -> text("WITHHELD").replace("{0}", Integer.toString(count));
    };
  }

  private String text(String key) {
    return Objects.requireNonNull(texts.getProperty(key), key);
  }
}
