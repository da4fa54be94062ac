package parlor.host.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** The desk of somebody who has nothing yet, from the door to the tag for their own pages. */
record NewDesk(Page page, String api) {
  /** Signs in as somebody whom the issuer has never seen; the address of a site is asked for. */
  void arrive(String name) {
    page.navigate(api + "/desk/");
    Visits.signInNew(page, name);
    assertThat(page.locator("input[inputmode=url]")).isVisible(Visits.patiently());
  }

  /** Gives the one thing that is asked. */
  void give(String address) {
    page.locator("input[inputmode=url]").fill(address);
    page.locator(".door button.main").click();
  }

  void open(String place) {
    page.navigate(api + "/desk/#/" + place);
    assertThat(page.locator(".desk h1")).isVisible();
  }

  /** Not before somebody answers for the data. */
  void goLive(String business) {
    open("start");
    var go = page.locator(".steps > li").nth(3).locator("button");
    assertThat(go).isDisabled();
    var details = page.locator(".steps form");
    details.locator("input").nth(0).fill(business + " SL");
    details.locator("input").nth(1).fill("data@business.example");
    details.locator("input").nth(2).fill("https://business.example/privacy");
    details.locator("button.main").click();
    assertThat(go).isEnabled();
    go.click();
    assertThat(page.locator(".steps > li").nth(3)).hasClass("done");
  }

  /** The one tag, as the page has it to copy. */
  String tag() {
    open("install");
    var tag = page.locator(".prose code").first();
    assertThat(tag).isVisible();
    return tag.innerText();
  }
}
