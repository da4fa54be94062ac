package parlor.api.owner;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parlor.limit.Allowance;
import parlor.limit.KeyItem;
import parlor.tenant.Origin;

/**
 * Who may make a business of their own here, and what it gets.
 *
 * @param invited addresses in lower case that may, where it is not open to all
 * @param each what one may use a month
 * @param together what all that signed up may use a month
 * @param trial where the desk's "try it" page is shown from, if that is another origin than the API
 */
public record SignUps(
    Mode mode, Set<String> invited, Allowance each, Allowance together, Optional<Origin> trial) {
  /** A month's messages, and ten dollars for models. */
  public static final Allowance USUAL = new Allowance(2_000, KeyItem.SPEND);

  /** Everybody, up to ten. */
  public static final SignUps OPEN = of("open", "", "20000/100");

  /** Nobody; businesses are made by whoever runs the place. */
  public static final SignUps CLOSED =
      new SignUps(Mode.CLOSED, Set.of(), USUAL, Allowance.NOTHING, Optional.empty());

  /** Who may. */
  public enum Mode {
    OPEN,
    INVITED,
    CLOSED
  }

  public SignUps {
    invited = Set.copyOf(invited);
  }

  /**
   * As a configuration has it.
   *
   * @param mode {@code open}, {@code invited} or {@code closed}
   * @param invited e-mail addresses with commas between them; may be empty, or {@code none}
   * @param together messages and dollars a month of all that sign up, such as {@code 20000/100}
   * @throws IllegalArgumentException if that is no such thing
   */
  public static SignUps of(String mode, String invited, String together) {
    var addresses =
        Stream.of(invited.split(",", -1))
            .map(one -> one.strip().toLowerCase(Locale.ROOT))
            .filter(one -> one.contains("@"))
            .collect(Collectors.toSet());
    if (!together.matches("[0-9]{1,9}/[0-9]{1,9}")) {
      throw new IllegalArgumentException("a ceiling is messages and dollars, such as 20000/100");
    }
    var parts = together.split("/", 2);
    var ceiling = new Allowance(Long.parseLong(parts[0]), Long.parseLong(parts[1]) * 1_000_000);
    return Words.read(Mode.class, mode)
        .map(known -> new SignUps(known, addresses, USUAL, ceiling, Optional.empty()))
        .orElseThrow(() -> new IllegalArgumentException("open, invited or closed"));
  }

  /** The same where "try it" is shown from there. */
  public SignUps triedAt(Origin origin) {
    return new SignUps(mode, invited, each, together, Optional.of(origin));
  }

  /** Without the addresses. */
  @Override
  public String toString() {
    return "SignUps[" + mode + "]";
  }
}
