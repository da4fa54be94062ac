package parlor.answers.model;

import java.util.Locale;
import parlor.tenant.Origin;

/**
 * Drops sentences with an address that neither the content gives nor the business's own site has:
 * models make them up, and content that was tampered with may ask for them.
 */
final class KnownLinks implements OutboundCheck {
  @Override
  public Verdict look(Said said) {
    return Addresses.in(said.sentence()).stream().allMatch(link -> isKnown(link, said))
        ? Verdict.PASS
        : Verdict.DROP;
  }

  private static boolean isKnown(String link, Said said) {
    return said.origin().filter(site -> isOf(site, link)).isPresent()
        || said.passages().stream()
            .map(passage -> passage.text() + " " + passage.url().orElse(""))
            .anyMatch(text -> Addresses.gives(text, link));
  }

  private static boolean isOf(Origin site, String link) {
    var named = link.replaceFirst("^https?://", "");
    var host = site.value().toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
    return (!link.contains(":") || link.startsWith("http"))
        && (named.equals(host) || named.startsWith(host + "/"));
  }
}
