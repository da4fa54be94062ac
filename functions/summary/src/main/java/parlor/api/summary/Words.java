package parlor.api.summary;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import parlor.http.Texts;
import parlor.mail.HeaderText;
import parlor.tenant.Language;

/** What mails say, in one language, and the time where the business is. */
record Words(Language language, ZoneId zone) {
  private static final Map<Language, Map<String, String>> ALL = Texts.load(Words.class, "letters");

  static Words of(Language language, ZoneId zone) {
    return new Words(language, zone);
  }

  /** The text under a key, with {@code {0}}, {@code {1}} … in it. */
  String text(String key, Object... values) {
    var text = Texts.text(ALL, language, key);
    var filled = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      // Each place is filled once: what is put in is never read as a place.
      if (text.charAt(i) == '{' && i + 2 < text.length() && text.charAt(i + 2) == '}') {
        filled.append(values[text.charAt(i + 1) - '0']);
        i += 2;
      } else {
        filled.append(text.charAt(i));
      }
    }
    return filled.toString();
  }

  /** The same for one, and for another number. */
  String count(String key, int number) {
    return text(key + (number == 1 ? ".one" : ".many"), number);
  }

  HeaderText subject(String text) {
    return HeaderText.of(text, text("subject"));
  }

  HeaderText sender(String business) {
    return HeaderText.of(text("sender", business), "Parlor");
  }

  /** Where it is nobody's own time it says which it is. */
  String moment(Instant at) {
    var text =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Locale.forLanguageTag(language.code()))
            .format(at.atZone(zone));
    return zone.normalized().equals(ZoneOffset.UTC) ? text + " UTC" : text;
  }

  String day(Instant at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
        .withLocale(Locale.forLanguageTag(language.code()))
        .format(at.atZone(zone));
  }
}
