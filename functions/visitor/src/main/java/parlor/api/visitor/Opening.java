package parlor.api.visitor;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import parlor.tenant.Language;

/** When people are there again, in words, by the business's own clock. */
final class Opening {
  private Opening() {}

  static String words(Optional<Instant> opens, ZoneId zone, Instant now, Language language) {
    if (opens.isEmpty()) {
      return VisitorTexts.text(language, "closed");
    }
    var at = opens.get().atZone(zone);
    long days = ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), at.toLocalDate());
    var locale = Locale.forLanguageTag(language.code());
    var key = days == 0 ? "closed-today" : days < 7 ? "closed-week" : "closed-later";
    return VisitorTexts.text(language, key)
        .replace("{time}", DateTimeFormatter.ofPattern("H:mm", locale).format(at))
        .replace("{weekday}", DateTimeFormatter.ofPattern("EEEE", locale).format(at))
        .replace("{day}", DateTimeFormatter.ofPattern("d MMMM", locale).format(at));
  }
}
