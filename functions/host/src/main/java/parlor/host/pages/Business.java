package parlor.host.pages;

import parlor.tenant.TenantId;

/**
 * A demo business as pages know it.
 *
 * @param path first part of its addresses
 * @param key its public key, as text
 */
public record Business(Places places, String path, String name, TenantId tenant, String key) {
  public String site() {
    return places.sites() + "/" + path + "/";
  }

  public String desk() {
    return places.api() + "/desk/#/" + tenant + "/conversations";
  }
}
