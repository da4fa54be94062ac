package parlor.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parlor.answers.ContentPart;
import parlor.answers.FaqEntry;
import parlor.answers.PageMark;
import parlor.extract.Passages;
import parlor.fetch.Validators;
import parlor.tenant.Language;

/** What the last reading found, by page. */
final class Known {
  /** In place of the hash of a page that was not taken whole: it is read again. */
  private static final String PART = "part";

  /** The same of one that leads further than pages are read. */
  private static final String FAR = "far";

  private record Entry(Language language, FaqEntry entry) {}

  private final Map<String, PageMark> marks = new LinkedHashMap<>();
  private final Map<String, List<Entry>> entries = new HashMap<>();

  Known(Optional<ContentPart> before) {
    before.ifPresent(
        part -> {
          part.pages().forEach(mark -> marks.put(mark.asked(), mark));
          for (var faq : part.faqs()) {
            for (var entry : faq.entries()) {
              entries
                  .computeIfAbsent(page(entry), it -> new ArrayList<>())
                  .add(new Entry(faq.language(), entry));
            }
          }
        });
  }

  Set<String> pages() {
    return marks.keySet();
  }

  int count() {
    return marks.size();
  }

  /** Where its pages were found. */
  Optional<URI> site() {
    return marks.values().stream().findFirst().map(mark -> URI.create(mark.url()));
  }

  /** How many links away a page counts as: those behind the last are no nearer the second time. */
  int depth(String page, SiteLimits limits) {
    var mark = marks.get(page);
    return mark != null && mark.hash().equals(FAR) ? limits.depth() : 1;
  }

  static PageMark part(PageMark mark) {
    return anew(mark, PART);
  }

  static PageMark far(PageMark mark) {
    return anew(mark, FAR);
  }

  /** To be sent by its site the next time, though it may not change. */
  static PageMark unvalidated(PageMark mark) {
    return anew(mark, mark.hash());
  }

  /** Whether there is more of it than was taken. */
  static boolean isCut(PageMark mark) {
    return mark.hash().equals(PART) || mark.hash().equals(FAR);
  }

  private static PageMark anew(PageMark mark, String hash) {
    return new PageMark(mark.asked(), mark.url(), Optional.empty(), Optional.empty(), hash);
  }

  Optional<PageMark> mark(URI asked) {
    return Optional.ofNullable(marks.get(asked.toString()));
  }

  static Validators validators(Optional<PageMark> mark) {
    return mark.map(known -> new Validators(known.etag(), known.modified()))
        .orElse(Validators.NONE);
  }

  /** Gives the entries of a page once more. */
  void keep(PageMark mark, Passages passages) {
    entries
        .getOrDefault(mark.url(), List.of())
        .forEach(known -> passages.keep(known.language(), known.entry()));
  }

  private static String page(FaqEntry entry) {
    return entry.url().orElse("").replaceFirst("#.*$", "");
  }
}
