package parlor.testing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** By what a secret is known that nobody told us of. */
public final class SecretMarks {
  private static final Pattern PRIVATE_KEY = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY");

  /** As AWS makes them: of a user, and of a role's session. */
  private static final Pattern ACCESS_KEY =
      Pattern.compile("(?<![A-Za-z0-9+/])(AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9+/])");

  private static final Pattern FILE =
      Pattern.compile(
          "(?i)(.*/)?(\\.env(\\..*)?|\\.npmrc|\\.netrc|\\.git-credentials|id_(rsa|ed25519|ecdsa)"
              + "|credentials|keys\\.properties|.*\\.(pem|key|p12|pfx|jks|keystore|kdbx))");

  /** 16 bytes in hexadecimal, or 24 in base64. */
  private static final Pattern LONG =
      Pattern.compile("(?<![A-Za-z0-9+/_-])([0-9a-fA-F]{32,}|[A-Za-z0-9+/_-]{32,})={0,2}");

  private SecretMarks() {}

  /** What in a text has the form of a secret, whoever wrote the text. */
  public static List<String> in(String text) {
    // Most texts have neither word, and looking for a word is quick.
    return Stream.of(
            text.contains("PRIVATE KEY") ? PRIVATE_KEY.matcher(text).results() : none(),
            text.contains("AKIA") || text.contains("ASIA")
                ? ACCESS_KEY.matcher(text).results()
                : none())
        .flatMap(Function.identity())
        .map(MatchResult::group)
        .distinct()
        .toList();
  }

  /** The same, and whatever looks drawn by chance: right only for what people wrote themselves. */
  public static List<String> inOurs(String text) {
    return Stream.concat(
            in(text).stream(),
            LONG.matcher(text).results().map(MatchResult::group).filter(SecretMarks::random))
        .distinct()
        .toList();
  }

  /** Whether a file is named as those are that hold secrets. */
  public static boolean namesSecret(String file) {
    return FILE.matcher(file).matches();
  }

  /** Digits and letters mixed, and nearly as many different ones as there can be. */
  private static boolean random(String word) {
    boolean hex = word.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    boolean mixed =
        word.chars().anyMatch(Character::isDigit) && word.chars().anyMatch(Character::isLetter);
    return mixed && bits(word) >= (hex ? 3 : 4.2);
  }

  /** Shannon's entropy, a character. */
  private static double bits(String word) {
    var counts = word.chars().boxed().collect(groupingBy(Function.identity(), counting()));
    return counts.values().stream()
        .mapToDouble(count -> (double) count / word.length())
        .map(share -> -share * Math.log(share) / Math.log(2))
        .sum();
  }

  private static Stream<MatchResult> none() {
    return Stream.empty();
  }
}
