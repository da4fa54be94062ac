package parlor.answers.model;

import java.util.Locale;
import java.util.regex.Pattern;
import parlor.tenant.Origin;

/**
 * Drops sentences with an address that neither the content gives nor the business's own site has:
 * models make them up, and content that was tampered with may ask for them.
 */
final class KnownLinks implements OutboundCheck {
  private static final Pattern LINK =
      Pattern.compile(
          "(?:[a-z][a-z0-9+.-]*://|www\\.|mailto:|javascript:|data:)\\S+"
              + "|\\b(?:[a-z0-9-]+\\.)+(?:com|net|org|io|info|biz|app|dev|xyz|top|site|online|shop"
              + "|link|click|me|co|es|eu|uk|us|ru|cn|example|test)\\b(?:/\\S*)?");

  private static final Pattern TAIL = Pattern.compile("[\\p{Punct}…»”’]+$");

  @Override
  public Verdict look(Said said) {
    var links = LINK.matcher(said.sentence().toLowerCase(Locale.ROOT));
    while (links.find()) {
      if (!isKnown(TAIL.matcher(links.group()).replaceAll(""), said)) {
        return Verdict.DROP;
      }
    }
    return Verdict.PASS;
  }

  private static boolean isKnown(String link, Said said) {
    return said.origin().filter(site -> isOf(site, link)).isPresent()
        || said.passages().stream()
            .map(passage -> passage.text() + " " + passage.url().orElse(""))
            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(link));
  }

  private static boolean isOf(Origin site, String link) {
    var named = link.replaceFirst("^https?://", "");
    var host = site.value().toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
    return (!link.contains(":") || link.startsWith("http"))
        && (named.equals(host) || named.startsWith(host + "/"));
  }
}
