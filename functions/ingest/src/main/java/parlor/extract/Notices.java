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
              + "|\\b(your|su|tu) (consent|consentimiento|privacy|privacidad)\\b"
              + "|\\bprivacy (policy|settings|preferences|notice)|pol.tica de privacidad"
              + "|\\bthird.party (cookies|tracking|scripts)|\\bcookies [\\w ]*de terceros\\b"
              + "|\\b(gdpr|rgpd|analytics)\\b");
  private static final Pattern CRUMBS = named("breadcrumbs?");
  private static final Pattern SHARE = named("share");
  private static final Pattern SKIP = named("skip");
  private static final String WITHIN = "a:not([href]), a[href*=#], a[href^=javascript:]";
  private static final String AWAY =
      WITHIN + ", a[href^=mailto:], a[href^=whatsapp:], a[href~=(?i)^(https?:)?//]";

  /** What is said around such links, if anything. */
  private static final Pattern OF_BUTTONS =
      Pattern.compile(
          "(?iU)(share( (this|it|on|via|with|the|now)\\b.*)?|(skip|jump) (to|the|navigation)\\b.*"
              + "|compart(e|ir)( (este|esta|esto|en|con|la|el)\\b.*)?|(saltar|ir) al?\\b.*)?"
              + "(\\W|\\b(facebook|twitter|x|whatsapp|linkedin|pinterest|telegram|e-?mail)\\b)*");

  private static final int SHORT = 60;

  private Notices() {}

  private static Pattern named(String words) {
    return Pattern.compile("(?i)(^|[\\s_-])(" + words + ")([\\s_-]|$)");
  }

  static boolean is(Element block) {
    boolean notice =
        has(CRUMBS, block)
            || (has(SHARE, block) && isButtons(block, AWAY))
            || (has(SKIP, block) && isButtons(block, WITHIN))
            || (has(COOKIES, block) && isConsent(block));
    return notice
        && !block.is("html, body")
        && block.selectFirst("main, [role=main], article, h1") == null;
  }

  /** What has a price is for sale. */
  private static boolean isConsent(Element block) {
    var text = block.text();
    return !HtmlLinks.hasPrice(text) && (has(A_NOTICE, block) || CONSENT.matcher(text).find());
  }

  private static boolean isButtons(Element block, String links) {
    var text = block.text();
    if (text.length() >= SHORT || HtmlLinks.hasPrice(text)) {
      return false;
    }
    var around = new Element("div").appendChild(block.clone());
    around.select(links).not(":has(h2, h3, h4, p)").remove();
    return OF_BUTTONS.matcher(around.text()).matches();
  }

  private static boolean has(Pattern name, Element block) {
    return name.matcher(block.className()).find() || name.matcher(block.id()).find();
  }
}
