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
   * @param trouble with some of them, of which what was known before is kept, or that there are
   *     more
   */
  record Pages(List<PageMark> marks, List<Faq> faqs, Optional<Trouble> trouble)
      implements SiteFound {
    /** The same, to be read as if never seen: their links may not have been followed yet. */
    public Pages unfinished() {
      var fresh =
          marks.stream()
              .map(it -> new PageMark(it.asked(), it.url(), Optional.empty(), Optional.empty(), ""))
              .toList();
      return new Pages(fresh, faqs, trouble);
    }
  }

  /** Nothing could be read. */
  record Failed(Trouble trouble) implements SiteFound {}
}
