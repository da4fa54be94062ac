package parlor.host.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import parlor.people.Role;
import parlor.tenant.Language;

/** The words of our pages in one language. */
public final class Words {
  private static final Words ENGLISH = new Words(Language.EN);
  private static final Words SPANISH = new Words(Language.ES);

  private final Language language;
  private final Properties texts = new Properties();

  private Words(Language language) {
    this.language = language;
    var name = "words_" + language.code() + ".properties";
    try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
      texts.load(new InputStreamReader(in, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Words in(Language language) {
    return language == Language.ES ? SPANISH : ENGLISH;
  }

  public Language language() {
    return language;
  }

  /** The text under a key; a missing one is a defect. */
  public String text(String key) {
    return Objects.requireNonNull(texts.getProperty(key), key);
  }

  /** The text under a key, or what there is instead. */
  String text(String key, String otherwise) {
    return texts.getProperty(key, otherwise);
  }

  /** What somebody is called who has this role. */
  public String role(Role role) {
    return text("role." + role.name().toLowerCase(Locale.ROOT));
  }

  /** Day and time as the reader writes them, where this host stands. */
  String moment(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
        .withLocale(Locale.of(language.code(), language == Language.ES ? "ES" : "GB"))
        .withZone(ZoneId.systemDefault())
        .format(at);
  }
}
