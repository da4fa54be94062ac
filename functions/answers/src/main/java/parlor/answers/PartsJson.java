package parlor.answers;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import parlor.answers.FaqEntry.Judged;
import parlor.answers.vector.Vectors;
import parlor.content.EntryFault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parts of a content file. What a guard found in their entries stands beside them, {@code
 * {"edition","directives":[language/id]}}, where one edition has looked at all.
 */
final class PartsJson {
  private static final JsonMapper JSON = JsonMapper.shared();

  private PartsJson() {}

  static String write(long revision, List<ContentPart> parts, Vectors vectors) {
    var root = JSON.createObjectNode();
    root.put("v", 2);
    root.put("revision", revision);
    var list = root.putArray("parts");
    for (var part : parts) {
      var node = list.addObject();
      node.put("source", part.source());
      node.put("readAt", part.readAt().toString());
      var pages = node.putArray("pages");
      for (var page : part.pages()) {
        var mark = pages.addObject().put("asked", page.asked()).put("url", page.url());
        page.etag().ifPresent(etag -> mark.put("etag", etag));
        page.modified().ifPresent(modified -> mark.put("modified", modified));
        mark.put("hash", page.hash());
      }
      var faqs = node.putArray("faqs");
      part.faqs().forEach(faq -> faqs.add(FaqJson.write(faq)));
      edition(part.faqs())
          .ifPresent(
              edition -> {
                var judged = node.putObject("judged").put("edition", edition);
                var directives = judged.putArray("directives");
                withheld(part.faqs()).forEach(directives::add);
              });
    }
    if (!vectors.isEmpty()) {
      root.set("vectors", vectors.write());
    }
    return root.toString();
  }

  static List<ContentPart> read(JsonNode root) throws BadContent {
    if (!root.path("parts").isArray()) {
      throw new BadContent(EntryFault.DAMAGED);
    }
    var parts = new ArrayList<ContentPart>();
    try {
      for (var node : root.path("parts")) {
        var pages = new ArrayList<PageMark>();
        for (var mark : node.path("pages")) {
          pages.add(
              new PageMark(
                  mark.path("asked").asString(""),
                  mark.path("url").asString(""),
                  text(mark, "etag"),
                  text(mark, "modified"),
                  mark.path("hash").asString("")));
        }
        parts.add(
            new ContentPart(
                node.path("source").asString(""),
                Instant.parse(node.path("readAt").asString("")),
                pages,
                judged(kept(node.path("faqs")), node.path("judged"))));
      }
    } catch (DateTimeException e) {
      throw new BadContent(EntryFault.DAMAGED);
    }
    return parts;
  }

  static List<Faq> faqs(JsonNode list) throws BadContent {
    var faqs = new ArrayList<Faq>();
    for (var faq : list) {
      faqs.add(FaqJson.read(faq));
    }
    return faqs;
  }

  private static List<Faq> kept(JsonNode list) throws BadContent {
    var faqs = new ArrayList<Faq>();
    for (var node : list) {
      var faq = FaqJson.kept(node);
      if (!faq.entries().isEmpty()) {
        faqs.add(faq);
      }
    }
    return faqs;
  }

  /** The edition that has looked at every entry. */
  private static Optional<String> edition(List<Faq> faqs) {
    var editions = new HashSet<Optional<String>>();
    for (var faq : faqs) {
      faq.entries().forEach(entry -> editions.add(entry.judged().map(Judged::edition)));
    }
    return editions.size() == 1 ? editions.iterator().next() : Optional.empty();
  }

  private static List<Faq> judged(List<Faq> faqs, JsonNode judged) {
    var edition = judged.path("edition").asString("");
    if (edition.isEmpty()) {
      return faqs;
    }
    var directives = new HashSet<String>();
    judged.path("directives").forEach(name -> directives.add(name.asString("")));
    return faqs.stream()
        .map(
            faq ->
                faq.map(it -> it.judged(new Judged(edition, directives.contains(name(faq, it))))))
        .toList();
  }

  private static List<String> withheld(List<Faq> faqs) {
    return faqs.stream()
        .flatMap(
            faq ->
                faq.entries().stream().filter(FaqEntry::isWithheld).map(entry -> name(faq, entry)))
        .toList();
  }

  private static String name(Faq faq, FaqEntry entry) {
    return faq.language().code() + "/" + entry.id();
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.of(node.path(field).asString("")).filter(text -> !text.isEmpty());
  }
}
