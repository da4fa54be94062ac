package parlor.answers.model;

import java.util.List;
import java.util.Optional;
import parlor.answers.ContentIndex;
import parlor.answers.Faq;
import parlor.answers.FaqEntry;
import parlor.tenant.Language;

/** A business that has told one thing. */
final class Inn {
  static final ContentIndex INDEX =
      ContentIndex.of(
          List.of(
              new Faq(
                  "Inn",
                  Language.EN,
                  List.of(
                      new FaqEntry(
                          "breakfast", "When is breakfast?", "From 8 to 10.", Optional.empty())))));

  private Inn() {}
}
