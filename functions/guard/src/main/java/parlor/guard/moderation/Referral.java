package parlor.guard.moderation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parlor.guard.grammar.Lists;
import parlor.tenant.Language;

/**
 * What is said to somebody who may hurt themselves: a kind sentence, and where to find help in
 * their country.
 */
public final class Referral {
  private static final String ANYWHERE = "*";

  private final Map<String, String> lines = new HashMap<>();

  public Referral() {
    for (var line : Lists.lines(Referral.class, "help.txt")) {
      var fields = List.of(line.split("\\|", -1));
      lines.put(key(Language.EN, fields.get(0)), fields.get(1).strip());
      lines.put(key(Language.ES, fields.get(0)), fields.get(2).strip());
    }
  }

  /**
   * The sentences, in this language; {@code country} is an ISO 3166 code of two letters, if known.
   */
  public String in(Language language, Optional<String> country) {
    var general = lines.getOrDefault(key(language, ANYWHERE), "");
    var help =
        country
            .map(code -> code.toUpperCase(Locale.ROOT))
            .map(code -> lines.getOrDefault(key(language, code), general))
            .orElse(general);
    return kind(language) + " " + help;
  }

  private static String kind(Language language) {
    return switch (language) {
      case EN ->
          "I am sorry that you are going through this, and I am glad you said so. I am only this"
              + " site's assistant, but you do not have to be alone with it.";
      case ES ->
          "Siento que estés pasando por esto, y me alegro de que lo hayas dicho. Solo soy el"
              + " asistente de esta web, pero no tienes por qué llevarlo a solas.";
    };
  }

  private static String key(Language language, String country) {
    return language + " " + country.strip();
  }
}
