package parlor.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import parlor.tenant.Language;

/**
 * The words of problems: {@code slug.title}, {@code slug.detail} and variants, in both languages.
 */
public final class ProblemTexts {
  private static final Map<Language, Map<String, String>> TEXTS = load();

  private ProblemTexts() {}

  /** The text under a key; a missing one is a defect. */
  public static String text(Language language, String key) {
    return Objects.requireNonNull(texts(language).get(key), key);
  }

  /** All texts of a language. */
  static Map<String, String> texts(Language language) {
    return Objects.requireNonNull(TEXTS.get(language));
  }

  private static Map<Language, Map<String, String>> load() {
    var all = new EnumMap<Language, Map<String, String>>(Language.class);
    for (var language : Language.values()) {
      var name = "problems_" + language.code() + ".properties";
      try (var in = Objects.requireNonNull(ProblemTexts.class.getResourceAsStream(name), name)) {
        var properties = new Properties();
        properties.load(new InputStreamReader(in, UTF_8));
        var texts = new TreeMap<String, String>();
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
        all.put(language, Map.copyOf(texts));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Map.copyOf(all);
  }
}
