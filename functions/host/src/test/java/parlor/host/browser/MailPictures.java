package parlor.host.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.Map;

/** Mails as they are seen: on a phone, and beside a list of others. */
final class MailPictures {
  /** In pixels; the narrowest phones that are sold. */
  private static final Map<String, Integer> WIDTHS = Map.of("phone", 360, "desktop", 820);

  private MailPictures() {}

  /**
   * A picture at each width in {@code target/screens/mails}; nothing of a mail is beyond its edge.
   */
  static void take(Chromium chromium, String html, String name) {
    WIDTHS.forEach(
        (screen, width) -> {
          var options = new Browser.NewContextOptions().setViewportSize(width, 700);
          try (var context = chromium.browser().newContext(options.setJavaScriptEnabled(true))) {
            var page = context.newPage();
            page.setContent(html);
            var wide = page.evaluate("document.documentElement.scrollWidth");
            assertThat(wide).as(name + " on a " + screen).isEqualTo(width);
            var at = Visits.screens().resolve("mails").resolve(name + "-" + screen + ".png");
            Visits.picture(page, new Page.ScreenshotOptions().setPath(at).setFullPage(true));
          }
        });
  }
}
