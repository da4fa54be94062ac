package parlor.answers.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.DomainValidator;

/**
 * Addresses of the web in a text, also as those write them who would not be found: {@code evil
 * (dot) com}, {@code hxxp}. What ends like a domain of today's list is one, unless it is the seam
 * of two sentences without a space, or an abbreviation.
 */
final class Addresses {
  private static final Pattern LINK =
      Pattern.compile("(?:[a-z][a-z0-9+.-]*://|www\\.|mailto:|javascript:|data:|hxxps?\\b)\\S*");

  private static final Pattern HOST =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])((?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+)"
              + "(xn--[a-zA-Z0-9-]+|\\p{L}{2,24})(?![\\p{L}\\p{N}])([/?#]\\S*|:\\d\\S*)?");

  private static final Pattern MACHINE =
      Pattern.compile("(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?:/|:\\d)\\S*");

  private static final Pattern BRACKETED =
      Pattern.compile("\\s*[(\\[{]\\s*(?:\\.|dot|punto)\\s*[)\\]}]\\s*", Pattern.CASE_INSENSITIVE);

  private static final Pattern SPELLED =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N}])\\s+(?:dot|punto)\\s+(?=(?:com|net|org|info|io)\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HIDDEN = Pattern.compile("\\p{Cf}");
  private static final Pattern TAIL = Pattern.compile("[\\p{Punct}…»”’]+$");
  private static final Pattern LETTERS = Pattern.compile("(?:\\p{L}\\.){2,}");

  /** Endings that nobody begins a sentence with. */
  private static final Set<String> PLAIN = Set.of("com", "net", "org", "info", "biz");

  /** Not sold, but of use inside a network or in examples. */
  private static final Set<String> RESERVED = Set.of("example", "test", "onion", "local");

  /** Endings of countries that are words, too. */
  private static final Set<String> WORDS =
      Set.of(
          "al", "am", "as", "at", "be", "by", "de", "do", "es", "in", "is", "it", "la", "me", "my",
          "no", "pm", "se", "so", "to", "us", "va");

  private Addresses() {}

  /** In lower case, without marks behind them. */
  static List<String> in(String text) {
    var plain = plain(text);
    var found = new ArrayList<String>();
    for (var pattern : List.of(LINK, MACHINE)) {
      var links = pattern.matcher(lower(plain));
      while (links.find()) {
        found.add(links.group());
      }
    }
    var hosts = HOST.matcher(plain);
    while (hosts.find()) {
      if (isHost(hosts)) {
        found.add(lower(hosts.group()));
      }
    }
    return found.stream().map(link -> TAIL.matcher(link).replaceAll("")).toList();
  }

  /** Whether a text gives this address, whole. */
  static boolean gives(String text, String address) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}-])" + Pattern.quote(address) + "(?![\\p{L}\\p{N}]|-\\w)")
        .matcher(lower(plain(text)))
        .find();
  }

  private static boolean isHost(Matcher host) {
    var labels = host.group(1);
    var ending = host.group(2);
    var lower = lower(ending);
    if (RESERVED.contains(lower)) {
      return true;
    }
    if (!DomainValidator.getInstance().isValidTld(lower)) {
      return false;
    }
    if (host.group(3) != null || PLAIN.contains(lower)) {
      return true;
    }
    boolean isNumber = labels.chars().noneMatch(Character::isLetter);
    boolean isAbbreviation = WORDS.contains(lower) && LETTERS.matcher(labels).matches();
    return !isNumber && !isAbbreviation && !isSeam(labels, ending, lower);
  }

  /** {@code daily.It}: a sentence ends in small letters and another begins. */
  private static boolean isSeam(String labels, String ending, String lower) {
    boolean begins =
        Character.isUpperCase(ending.charAt(0))
            && ending.substring(1).equals(lower.substring(1))
            && !Character.isUpperCase(labels.charAt(0));
    return begins && (lower.length() > 2 || WORDS.contains(lower));
  }

  private static String plain(String text) {
    var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('。', '.');
    var shown = HIDDEN.matcher(folded).replaceAll("");
    return SPELLED.matcher(BRACKETED.matcher(shown).replaceAll(".")).replaceAll(".");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
