package parlor.guard.text;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@code confusables.txt} from Unicode's data as ICU4J carries it. Two characters are
 * confusable where their skeletons are the same; of the characters of ASCII with one skeleton the
 * letter is taken, since words are what is looked for. Figures and compatibility forms have a
 * reading of their own and stand in no line.
 */
final class ConfusablesFile {
  private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
  private static final Map<String, String> ASCII = ascii();

  private ConfusablesFile() {}

  /** The first argument is where to write. */
  public static void main(String... arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), content(), US_ASCII);
  }

  static String content() {
    var lines = new TreeMap<String, StringBuilder>();
    for (int cp = 0x80; cp <= Character.MAX_CODE_POINT; cp++) {
      var like = like(cp);
      if (like != null) {
        lines
            .computeIfAbsent(like, key -> new StringBuilder())
            .append(' ')
            .append(Integer.toHexString(cp).toUpperCase(Locale.ROOT));
      }
    }
    var out =
        new StringBuilder("## Made by ConfusablesFile from the confusables of Unicode ")
            .append(VersionInfo.UNICODE_16_0.equals(UCharacter.getUnicodeVersion()) ? "16" : "?")
            .append(" (UTS #39).\n## Data: Copyright 1991-2024 Unicode, Inc., Unicode License v3,")
            .append(" https://www.unicode.org/license.txt\n");
    lines.forEach((like, characters) -> out.append(like).append(characters).append('\n'));
    return out.toString();
  }

  /** Null where it has a reading of its own, or looks like nothing in ASCII. */
  static @Nullable String like(int cp) {
    if (!Character.isDefined(cp)
        || Invisible.is(cp)
        || Character.isDigit(cp)
        || Character.isWhitespace(cp)
        || Character.isSpaceChar(cp)
        || (cp >= Character.MIN_SURROGATE && cp <= Character.MAX_SURROGATE)) {
      return null;
    }
    var self = Character.toString(cp);
    if (!Normalizer.isNormalized(self, Form.NFKC)) {
      return null;
    }
    var skeleton = CHECKER.getSkeleton(self);
    if (!skeleton.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
      return null;
    }
    if (skeleton.equals("l") && Character.isUpperCase(cp)) {
      return "i";
    }
    var like = Objects.requireNonNullElse(ASCII.get(skeleton), skeleton).toLowerCase(Locale.ROOT);
    // A hook or a stroke comes out as an apostrophe.
    return like.chars().anyMatch(Character::isLetter) ? like.replace("'", "") : like;
  }

  private static Map<String, String> ascii() {
    var bySkeleton = new HashMap<String, String>();
    for (char c = '!'; c < 0x7F; c++) {
      var one = String.valueOf(c);
      bySkeleton.merge(CHECKER.getSkeleton(one), one, ConfusablesFile::better);
    }
    return bySkeleton;
  }

  private static String better(String a, String b) {
    int letters = Boolean.compare(Character.isLetter(a.charAt(0)), Character.isLetter(b.charAt(0)));
    if (letters != 0) {
      return letters > 0 ? a : b;
    }
    return Character.isLowerCase(b.charAt(0)) ? b : a;
  }
}
