package parlor.answers;

import java.time.Instant;
import java.util.List;
import parlor.content.EntryFault;

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

  /**
   * Holds it to what entries must be.
   *
   * @throws BadContent if it could not be read back as it is
   */
  public void check() throws BadContent {
    for (var faq : faqs) {
      var rules = new EntryRules();
      for (var entry : faq.entries()) {
        rules.add(entry);
      }
      if (faq.business().isBlank()) {
        throw new BadContent(EntryFault.NO_BUSINESS);
      }
    }
  }

  /** How many entries it gives. */
  public int entries() {
    return faqs.stream().mapToInt(faq -> faq.entries().size()).sum();
  }
}
