package parlor.host.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** What walks have in common: somebody's browser, a question in the chat, a picture. */
final class Visits {
  private Visits() {}

  /** The browser of somebody who speaks that language. */
  static BrowserContext context(Chromium chromium, String locale) {
    var context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions().setLocale(locale).setViewportSize(1280, 900));
    context.setDefaultTimeout(30_000);
    return context;
  }

  /** As a proxy in front of the API would say it; pages are not served through a proxy. */
  static void comesFrom(BrowserContext context, String address) {
    context.route(
        "**/v1/**",
        route -> {
          var headers = new TreeMap<>(route.request().headers());
          headers.put("x-forwarded-for", address);
          route.resume(new Route.ResumeOptions().setHeaders(headers));
        });
  }

  /** A tab; errors, and what its policy had to stop, are added to {@code complaints}. */
  static Page page(BrowserContext context, List<String> complaints) {
    var page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
          }
        });
    return page;
  }

  /**
   * Signs in at the desk's door as the guesthouse's owner; {@code button} is what the door says.
   */
  static void signIn(Page desk, String button) {
    desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    desk.locator(".people button")
        .filter(new Locator.FilterOptions().setHasText("Elena Ruiz"))
        .click();
    assertThat(desk.locator(".desk")).isVisible(patiently());
  }

  /** The same as somebody who has never been here. */
  static void signInNew(Page desk, String name) {
    desk.locator(".door .main").click();
    desk.locator("#name").fill(name);
    desk.locator("button[value=new]").click();
  }

  /** Asks in the open chat, and waits until the reply is whole. */
  static void ask(Page site, String text) {
    var turns = site.locator("parlor-chat .turn");
    assertThat(site.locator("parlor-chat .field")).isVisible();
    int before = turns.count();
    site.locator("parlor-chat .field").fill(text);
    site.locator("parlor-chat .field").press("Enter");
    assertThat(turns).hasCount(before + 1);
    assertThat(turns.last().locator(".reply[data-state=done]")).isVisible(patiently());
  }

  /** On a busy machine the first answer of a new host takes some seconds. */
  static LocatorAssertions.IsVisibleOptions patiently() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);
  }

  /** A picture in {@code target/screens/}. */
  static void screen(Page page, String folder, String name) {
    picture(
        page,
        new Page.ScreenshotOptions().setPath(screens().resolve(folder).resolve(name + ".png")));
  }

  /** A busy machine's Chromium now and then has no frame to give; the next one will do. */
  static void picture(Page page, Page.ScreenshotOptions options) {
    for (int i = 0; i < 4; i++) {
      try {
        page.screenshot(options);
        return;
      } catch (PlaywrightException e) {
        if (!String.valueOf(e.getMessage()).contains("Unable to capture screenshot")) {
          throw e;
        }
        page.waitForTimeout(500);
      }
    }
    page.screenshot(options);
  }

  /** Where pictures go. */
  static Path screens() {
    var root = Path.of(System.getProperty("parlor.root"));
    return root.resolve(System.getProperty("parlor.target")).resolve("screens");
  }
}
