package parlor.subject;

import parlor.seal.Blind;

/**
 * What the index has in the place of an address. Without the tenant's secret nobody can tell whose
 * it is, or try one out.
 *
 * @param hex 32 hexadecimal digits
 */
public record Print(String hex) {
  public Print {
    if (!hex.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("a print is 32 hexadecimal digits");
    }
  }

  public static Print of(Blind blind, Reach reach) {
    return new Print(blind.of(reach.value()));
  }
}
