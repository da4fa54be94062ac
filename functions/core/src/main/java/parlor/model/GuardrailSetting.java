package parlor.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A guardrail of Amazon Bedrock in the deployment's own region, which gives a second opinion on
 * messages in doubt.
 *
 * @param version a number, or {@code DRAFT}
 * @param price in micro-dollars for a text unit, which is up to 1,000 characters
 */
public record GuardrailSetting(String id, String version, long price) {
  /** How a text says that there is none. */
  public static final String NONE = "none";

  /**
   * Dollars for a thousand text units where nobody has said the price: as if every kind of filter
   * looked (https://aws.amazon.com/bedrock/pricing/).
   */
  public static final String DEAR = "0.60";

  private static final Pattern FORM =
      Pattern.compile(
          "(?<id>[a-z0-9]{1,64}):(?<version>[1-9][0-9]{0,7}|DRAFT)"
              + "(,(?<price>\\d{1,4}(?:\\.\\d{1,6})?))?");

  private static final int UNIT = 1_000;

  /**
   * Reads {@code ID:VERSION}, and behind a comma dollars for a thousand text units; nothing from an
   * empty text or {@link #NONE}.
   *
   * @throws IllegalArgumentException if it is not that
   */
  public static Optional<GuardrailSetting> read(String text) {
    if (text.isBlank() || text.strip().equals(NONE)) {
      return Optional.empty();
    }
    var form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException("a guardrail is ID:VERSION, such as abc123def456:1");
    }
    var dollars = new BigDecimal(Optional.ofNullable(form.group("price")).orElse(DEAR));
    var micros = dollars.movePointRight(3).setScale(0, RoundingMode.UP).longValueExact();
    return Optional.of(new GuardrailSetting(form.group("id"), form.group("version"), micros));
  }

  /** What a look at this text costs, in micro-dollars. */
  public long cost(String text) {
    return price * Math.max(1, Math.ceilDiv(text.codePointCount(0, text.length()), UNIT));
  }
}
