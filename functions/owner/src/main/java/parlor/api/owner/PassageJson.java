package parlor.api.owner;

import java.util.ArrayList;
import java.util.List;
import parlor.answers.ContentPart;
import parlor.answers.Faq;
import parlor.answers.FaqEntry;
import parlor.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** What was read of sites and files, as an export has it: each passage with where it is from. */
final class PassageJson {
  private PassageJson() {}

  /** Those of all sources, in their order; the owner's answers are listed as such. */
  static List<ObjectNode> of(List<ContentPart> parts) {
    var all = new ArrayList<ObjectNode>();
    for (var part : parts) {
      if (!part.source().equals(Answers.SOURCE.value())) {
        part.faqs().forEach(faq -> faq.entries().forEach(it -> all.add(json(part, faq, it))));
      }
    }
    return all;
  }

  private static ObjectNode json(ContentPart part, Faq faq, FaqEntry entry) {
    return Json.object()
        .put("source", part.source())
        .put("id", entry.id())
        .put("kind", Words.of(entry.kind()))
        .put("language", faq.language().code())
        .put("question", entry.question())
        .put("answer", entry.answer())
        .put("url", entry.url().orElse(null))
        .put("withheld", entry.isWithheld());
  }
}
