package parlor.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page does not show. Text that a heading or button folds out is shown to whoever asks for
 * it; what nobody can fold out is there for machines, and is no text.
 */
final class Unseen {
  private static final String NEVER =
      "[style~=(?i)font-size\\s*:\\s*0],"
          + " [style~=(?i)(left|right|top|text-indent|margin)\\s*:\\s*-\\d{3}],"
          + " [style~=(?i)clip\\s*:\\s*rect\\(\\s*[01](px)?[\\s,]]";
  private static final String NOT_YET =
      "[style~=(?i)visibility\\s*:\\s*hidden], [style~=(?i)opacity\\s*:\\s*0(?![.0-9]*[1-9])]";

  /** What a script shows once a visitor comes to it: Webflow, WOW, AOS and Elementor. */
  private static final String ANIMATED = "[data-w-id], .wow, [data-aos], .elementor-invisible";

  private static final String FOLDED =
      "[hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none]";

  /** A first heading folds nothing. */
  private static final String HANDLE =
      "h2, h3, h4, h5, h6, dt, summary, button, [role=button], [role=tab], [aria-controls],"
          + " [data-target], [data-bs-target]";

  private static final String MENU =
      "nav, [role=navigation], [role=banner], [role=menu], [role=dialog], dialog, body > header,"
          + " body > div > header";
  private static final int LONGEST_HANDLE = 200;

  private Unseen() {}

  /** Removes it, and leaves the buttons that fold text out as what they are: its headings. */
  static void remove(Document document) {
    document.select(NEVER).remove();
    document.select(NOT_YET).not(ANIMATED).remove();
    var handles = handles(document);
    for (var block : document.select(FOLDED)) {
      boolean seen =
          block.isBlock()
              && block.closest(MENU) == null
              && Stream.concat(
                      Stream.ofNullable(block.previousElementSibling()),
                      Stream.of("#" + block.id(), block.attr("aria-labelledby"))
                          .flatMap(name -> Stream.ofNullable(handles.get(name))))
                  .anyMatch(Unseen::isHandle);
      if (seen) {
        block.removeAttr("hidden").removeAttr("aria-hidden").removeAttr("style");
      } else {
        block.remove();
      }
    }
    document.select("button, [role=button], [role=tab]").forEach(Unseen::name);
  }

  /** By their own ids, and with a # by those of what they fold. */
  private static Map<String, Element> handles(Document document) {
    var handles = new HashMap<String, Element>();
    for (var handle : document.select(HANDLE)) {
      handles.put(handle.id(), handle);
      Stream.of("aria-controls", "data-target", "data-bs-target", "href")
          .map(handle::attr)
          .forEach(target -> handles.put("#" + target.replaceFirst("^#", ""), handle));
    }
    handles.keySet().removeAll(Set.of("", "#"));
    return handles;
  }

  private static boolean isHandle(Element element) {
    int length = element.text().strip().length();
    return length > 0
        && length <= LONGEST_HANDLE
        && element.closest(FOLDED) == null
        && (element.is(HANDLE) || isAround(element));
  }

  /** A handle and at most its arrow. */
  private static boolean isAround(Element element) {
    var handle = element.selectFirst(HANDLE);
    return handle != null && handle.text().length() + 2 >= element.text().length();
  }

  /** A button of its own right before a block, that says that it folds it out, is its heading. */
  private static void name(Element button) {
    if (button.closest(MENU) != null) {
      return;
    }
    if (button.closest("h1, h2, h3, h4, h5, h6, dt, summary") != null) {
      button.unwrap();
    } else if (folds(button)) {
      button.tagName("summary");
    }
  }

  private static boolean folds(Element button) {
    boolean says =
        button.is("[aria-controls], [aria-expanded], [data-target], [data-bs-target]")
            || button.className().matches("(?i).*(accordion|collaps|toggle|faq).*");
    var alone = button;
    while (alone.nextElementSibling() == null
        && alone.parent() != null
        && alone.parent().text().equals(button.text())) {
      alone = alone.parent();
    }
    var next = alone.nextElementSibling();
    return says
        && next != null
        && next.is("div, section, p, ul, dd")
        && next.selectFirst(MENU) == null
        && !HtmlLinks.isMenu(next, HtmlLinks.A_MENU);
  }
}
