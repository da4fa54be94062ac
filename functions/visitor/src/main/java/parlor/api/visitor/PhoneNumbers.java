package parlor.api.visitor;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers as visitors type them, extensions and all. */
final class PhoneNumbers {
  private static final int LONGEST = 60;

  private static final Pattern TYPED =
      Pattern.compile(
          "(?i)(tel[.:]{0,2}\\s*)?(?<number>[\\p{Nd}+()./\\s\\p{Pd}]+)"
              + "([,;]?\\s*(extensi[oó]n|ext\\.?|int\\.?|interno|anexo|x|#)[:.=]?\\s*(?<extension>\\p{Nd}{1,7}))?");

  /** Of a number with a plus. */
  private static final String ANYWHERE = "ZZ";

  private PhoneNumbers() {}

  /**
   * With its country code (E.164, and {@code ;ext=} if there is an extension); empty if there can
   * be no such number in any of the regions.
   */
  static Optional<String> read(String text, List<String> regions) {
    // A letter is somebody's mistake here, though keypads have them.
    var typed = TYPED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
    if (text.length() > LONGEST || !typed.matches()) {
      return Optional.empty();
    }
    var extension = Optional.ofNullable(typed.group("extension")).map(it -> " ext. " + it);
    var number = typed.group("number") + extension.orElse("");
    if (number.startsWith("+") || number.startsWith("00")) {
      return in(ANYWHERE, number.replaceFirst("^00", "+"));
    }
    return regions.stream().flatMap(region -> in(region, number).stream()).findFirst();
  }

  private static Optional<String> in(String region, String text) {
    var numbers = PhoneNumberUtil.getInstance();
    try {
      var number = numbers.parse(text, region);
      if (!numbers.isValidNumber(number)) {
        return Optional.empty();
      }
      var plain = numbers.format(number, PhoneNumberFormat.E164);
      return Optional.of(number.hasExtension() ? plain + ";ext=" + number.getExtension() : plain);
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
