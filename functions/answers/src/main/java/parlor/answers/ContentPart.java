package parlor.answers;

import java.time.Instant;
import java.util.List;

/**
 * What one source gives to a tenant's content.
 *
 * @param source its id
 * @param readAt when the reading began that found this
 * @param pages the pages it was found on, by which the next reading knows what has not changed
 */
public record ContentPart(String source, Instant readAt, List<PageMark> pages, List<Faq> faqs) {
  public ContentPart {
    pages = List.copyOf(pages);
    faqs = List.copyOf(faqs);
  }

  /** Those of its entries that are kept from models. */
  public List<FaqEntry> withheld() {
    return faqs.stream()
        .flatMap(faq -> faq.entries().stream())
        .filter(FaqEntry::isWithheld)
        .toList();
  }

  /** How many entries it gives. */
  public int entries() {
    return faqs.stream().mapToInt(faq -> faq.entries().size()).sum();
  }
}
