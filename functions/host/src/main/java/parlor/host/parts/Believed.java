package parlor.host.parts;

import parlor.api.owner.Documents;
import parlor.api.owner.Issuer;

/**
 * Whose tokens are taken here.
 *
 * @param documents how that issuer's are had
 */
public record Believed(Issuer issuer, Documents documents) {
  /** This host's own. */
  public static Believed own(HostIssuer own) {
    return new Believed(own.issuer(), own);
  }

  /** Those of an issuer on the web. */
  public static Believed elsewhere(Issuer issuer) {
    return new Believed(issuer, Documents.ofTheWeb());
  }
}
