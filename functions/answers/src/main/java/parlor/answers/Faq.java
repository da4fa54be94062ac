package parlor.answers;

import java.util.List;
import java.util.function.UnaryOperator;
import parlor.tenant.Language;

/** What a business says about itself, in one language; ids are unique within it. */
public record Faq(String business, Language language, List<FaqEntry> entries) {
  public Faq {
    entries = List.copyOf(entries);
  }

  /** The same with each entry changed. */
  Faq map(UnaryOperator<FaqEntry> change) {
    return new Faq(business, language, entries.stream().map(change).toList());
  }
}
