package parlor.extract;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Blocks that speak of the page and not of the business, told by their names and their words. */
final class Notices {
  private static final Pattern COOKIES = named("cookies?|consent|gdpr");
  private static final Pattern A_NOTICE =
      named("banner|bar|notice|dialog|popup|modal|overlay|message|law|wall|consent|gdpr");
  private static final Pattern CONSENT =
      Pattern.compile(
          "(?iU)\\b(uses?|accept|reject|allow|manage|decline|usa|usamos|utiliza|utilizamos|uso de"
              + "|acepta|aceptar|rechazar|permitir|pol.tica de)( all| todas| our| las| de)* cookies"
              + "|\\bcookies? (policy|settings|preferences|consent|notice)"
              + "|\\b(your|su|tu) (consent|consentimiento)\\b|third.part(y|ies)|\\bde terceros\\b"
              + "|\\b(privacy|privacidad|gdpr|rgpd|analytics)\\b");
  private static final Pattern CRUMBS = named("breadcrumbs?");
  private static final Pattern BUTTONS = named("share|skip");
  private static final int SHORT = 60;

  private Notices() {}

  private static Pattern named(String words) {
    return Pattern.compile("(?i)(^|[\\s_-])(" + words + ")([\\s_-]|$)");
  }

  static boolean is(Element block) {
    boolean notice =
        has(CRUMBS, block)
            || (has(BUTTONS, block) && block.text().length() < SHORT)
            || (has(COOKIES, block)
                && (has(A_NOTICE, block) || CONSENT.matcher(block.text()).find()));
    return notice
        && !block.is("html, body")
        && block.selectFirst("main, [role=main], article, h1") == null;
  }

  private static boolean has(Pattern name, Element block) {
    return name.matcher(block.className()).find() || name.matcher(block.id()).find();
  }
}
