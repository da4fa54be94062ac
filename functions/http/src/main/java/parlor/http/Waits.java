package parlor.http;

import java.time.Duration;
import parlor.tenant.Language;

/** How long to wait, in words. */
final class Waits {
  private Waits() {}

  static String words(Duration wait, Language language) {
    long seconds = Problem.seconds(wait);
    boolean spanish = language == Language.ES;
    if (seconds < 120) {
      return seconds + (spanish ? plural(seconds, " segundo") : plural(seconds, " second"));
    }
    long minutes = (seconds + 59) / 60;
    if (minutes < 120) {
      return minutes + (spanish ? " minutos" : " minutes");
    }
    long hours = (minutes + 59) / 60;
    if (hours < 48) {
      return hours + (spanish ? " horas" : " hours");
    }
    return (hours + 23) / 24 + (spanish ? " días" : " days");
  }

  private static String plural(long count, String word) {
    return count == 1 ? word : word + "s";
  }
}
