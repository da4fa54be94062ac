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

/** Texts in our languages, from {@code name_en.properties} and its twins beside a class. */
public final class Texts {
  private Texts() {}

  /** Reads all languages once; a missing file is a defect. */
  public static Map<Language, Map<String, String>> load(Class<?> beside, String name) {
    var all = new EnumMap<Language, Map<String, String>>(Language.class);
    for (var language : Language.values()) {
      var file = name + "_" + language.code() + ".properties";
      try (var in = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
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

  /** The text under a key; a missing one is a defect. */
  public static String text(
      Map<Language, Map<String, String>> texts, Language language, String key) {
    return Objects.requireNonNull(texts.getOrDefault(language, Map.of()).get(key), key);
  }
}
