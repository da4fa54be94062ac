package parlor.api.visitor;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.List;
import java.util.Optional;

/** Telephone numbers as visitors type them, extensions and all. */
final class PhoneNumbers {
  private static final int LONGEST = 40;

  /** Of a number with a plus. */
  private static final String ANYWHERE = "ZZ";

  private PhoneNumbers() {}

  /**
   * With its country code (E.164, and {@code ;ext=} if there is an extension); empty if there can
   * be no such number in any of the regions.
   */
  static Optional<String> read(String text, List<String> regions) {
    // A letter is somebody's mistake here, though keypads have them.
    if (text.length() > LONGEST
        || !text.matches("[0-9+()./\\s-]+(?i:(ext\\.?|x|#)\\s?[0-9]{1,7})?")) {
      return Optional.empty();
    }
    if (text.startsWith("+") || text.startsWith("00")) {
      return in(ANYWHERE, text.replaceFirst("^00", "+"));
    }
    return regions.stream().flatMap(region -> in(region, text).stream()).findFirst();
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
