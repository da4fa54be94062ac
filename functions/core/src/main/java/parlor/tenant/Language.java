package parlor.tenant;

import java.util.Locale;
import java.util.Optional;

/** A language we write in. */
public enum Language {
  EN,
  ES;

  /** The ISO 639 code, lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language of a tag such as {@code es-AR}; empty if it is not one of ours. */
  public static Optional<Language> ofTag(String tag) {
    var primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_;,]", 2)[0];
    for (var language : values()) {
      if (language.code().equals(primary)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
