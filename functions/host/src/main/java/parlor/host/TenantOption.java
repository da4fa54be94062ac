package parlor.host;

import parlor.tenant.TenantId;

/** A business as it is named on the command line. */
final class TenantOption {
  private TenantOption() {}

  static TenantId parse(String text) throws CannotStart {
    try {
      return new TenantId(text);
    } catch (IllegalArgumentException e) {
      throw new CannotStart("--tenant takes an id such as t_aaaaaaaaaaaaaaaaaaaa.");
    }
  }
}
