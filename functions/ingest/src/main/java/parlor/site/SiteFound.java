package parlor.site;

import java.util.List;
import java.util.Optional;
import parlor.answers.Faq;
import parlor.answers.PageMark;
import parlor.content.Trouble;

/** What came of reading a site. */
public sealed interface SiteFound {
  /**
   * Its pages.
   *
   * @param trouble with some of them; what was known of those before is kept
   */
  record Pages(List<PageMark> marks, List<Faq> faqs, Optional<Trouble> trouble)
      implements SiteFound {}

  /** Nothing could be read. */
  record Failed(Trouble trouble) implements SiteFound {}
}
