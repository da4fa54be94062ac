package parlor.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * What a model's provider asks for, in micro-dollars for a million tokens.
 *
 * @param input for what the model reads
 * @param output for what it writes
 */
public record Price(long input, long output) {
  /** One's own machine. */
  public static final Price FREE = new Price(0, 0);

  /** For a model that is paid for, where nobody has said its price: counted as a dear one. */
  public static final Price DEAR = new Price(3_000_000, 15_000_000);

  private static final String DOLLARS = "\\d{1,6}(?:\\.\\d{1,6})?";
  private static final Pattern FORM = Pattern.compile("(" + DOLLARS + ")/(" + DOLLARS + ")");
  private static final long MILLION = 1_000_000;

  /**
   * Reads dollars for a million tokens read and written, such as {@code 0.06/0.24}.
   *
   * @throws IllegalArgumentException if it is not that
   */
  public static Price parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("a price is two numbers of dollars, such as 0.06/0.24");
    }
    return new Price(micros(form.group(1)), micros(form.group(2)));
  }

  private static long micros(String dollars) {
    return new BigDecimal(dollars).movePointRight(6).setScale(0, RoundingMode.UP).longValueExact();
  }

  /** What so many tokens cost, in micro-dollars, rounded up. */
  public long of(long read, long written) {
    return Math.ceilDiv(Math.addExact(read * input, written * output), MILLION);
  }
}
