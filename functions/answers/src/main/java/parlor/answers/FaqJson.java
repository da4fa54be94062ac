package parlor.answers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parlor.content.EntryFault;
import parlor.tenant.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code {"business","locale","entries":[{"id","question","answer","url"?,"kind"?}]}}, UTF-8, with
 * or without a byte order mark; fields it does not know are left alone. {@code kind} is {@code
 * page} for a passage of a page.
 */
public final class FaqJson {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String PAGE = "page";

  private FaqJson() {}

  /** The content of a file. */
  public static Faq read(byte[] json) throws BadContent {
    return read(parse(json));
  }

  /** The content of a file that was parsed before. */
  public static Faq read(JsonNode root) throws BadContent {
    var rules = new EntryRules();
    var head = head(root);
    int number = 0;
    for (var node : root.path("entries")) {
      rules.add(entry(node, ++number));
    }
    return new Faq(head.business(), head.language(), rules.entries());
  }

  /**
   * The content of a file that we wrote, without the entries that break a rule: one that slipped in
   * takes no other with it.
   */
  static Faq kept(JsonNode root) throws BadContent {
    var rules = new EntryRules();
    var head = head(root);
    for (var node : root.path("entries")) {
      try {
        rules.add(entry(node, 1));
      } catch (BadContent e) {
        // As if it were not there.
      }
    }
    return new Faq(head.business(), head.language(), rules.taken());
  }

  private static Faq head(JsonNode root) throws BadContent {
    if (!root.isObject()) {
      throw new BadContent(EntryFault.FILE_NO_OBJECT);
    }
    var business = text(root, "business");
    if (business.isBlank()) {
      throw new BadContent(EntryFault.NO_BUSINESS);
    }
    var locale = text(root, "locale");
    var language =
        Language.ofTag(locale).orElseThrow(() -> new BadContent(EntryFault.LOCALE, cut(locale)));
    var list = root.get("entries");
    if (list == null || !list.isArray()) {
      throw new BadContent(EntryFault.NO_LIST);
    }
    return new Faq(business.strip(), language, List.of());
  }

  /**
   * The content of a file with one FAQ object, with a list of them, one a language, or with a mere
   * list of entries. What it leaves out is filled in: {@code business}, {@code language}, a number
   * for each id.
   */
  public static List<Faq> readAll(byte[] json, String business, Language language)
      throws BadContent {
    var root = parse(json);
    var all = new ArrayList<JsonNode>();
    if (!root.isArray()) {
      all.add(root);
    } else if (root.path(0).has("entries")) {
      root.forEach(all::add);
    } else {
      all.add(JSON.createObjectNode().set("entries", root));
    }
    var faqs = new ArrayList<Faq>();
    for (var faq : all) {
      faqs.add(read(faq instanceof ObjectNode object ? filled(object, business, language) : faq));
    }
    return faqs;
  }

  private static ObjectNode filled(ObjectNode faq, String business, Language language) {
    if (!faq.hasNonNull("business")) {
      faq.put("business", business);
    }
    if (!faq.hasNonNull("locale")) {
      faq.put("locale", language.code());
    }
    int number = 0;
    for (var entry : faq.path("entries")) {
      number++;
      if (entry instanceof ObjectNode object && !object.hasNonNull("id")) {
        object.put("id", Integer.toString(number));
      }
    }
    return faq;
  }

  /** As {@link #read(byte[])} reads it. */
  static ObjectNode write(Faq faq) {
    var root = JSON.createObjectNode();
    root.put("business", faq.business());
    root.put("locale", faq.language().code());
    var entries = root.putArray("entries");
    for (var entry : faq.entries()) {
      var node = entries.addObject();
      node.put("id", entry.id());
      node.put("question", entry.question());
      node.put("answer", entry.answer());
      entry.url().ifPresent(url -> node.put("url", url));
      if (entry.kind() == FaqEntry.Kind.PAGE) {
        node.put("kind", PAGE);
      }
    }
    return root;
  }

  static JsonNode parse(byte[] json) throws BadContent {
    try {
      var text = new String(json, StandardCharsets.UTF_8);
      return JSON.readTree(text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (JacksonException e) {
      var at = e.getLocation();
      throw new BadContent(
          EntryFault.NO_JSON,
          at == null ? "–" : Integer.toString(at.getLineNr()),
          at == null ? "–" : Integer.toString(at.getColumnNr()));
    }
  }

  private static FaqEntry entry(JsonNode node, int number) throws BadContent {
    if (!node.isObject()) {
      throw new BadContent(EntryFault.NO_OBJECT, EntryRules.where(number, ""));
    }
    var id = text(node, "id", EntryRules.where(number, "")).strip();
    var where = EntryRules.where(number, id);
    var url = text(node, "url", where).strip();
    return new FaqEntry(
        id,
        text(node, "question", where).strip(),
        text(node, "answer", where).strip(),
        url.isEmpty() ? Optional.empty() : Optional.of(url),
        text(node, "kind", where).equals(PAGE) ? FaqEntry.Kind.PAGE : FaqEntry.Kind.FAQ);
  }

  /** Blank when missing. */
  private static String text(JsonNode node, String field, String where) throws BadContent {
    return text(node, field, node.path(field).isIntegralNumber() && field.equals("id"))
        .orElseThrow(() -> new BadContent(EntryFault.NO_TEXT, where, field));
  }

  private static String text(JsonNode root, String field) throws BadContent {
    return text(root, field, false)
        .orElseThrow(() -> new BadContent(EntryFault.FILE_NO_TEXT, field));
  }

  private static Optional<String> text(JsonNode node, String field, boolean number) {
    var value = node.get(field);
    if (value == null || value.isNull()) {
      return Optional.of("");
    }
    return value.isString() || number ? Optional.of(value.asString()) : Optional.empty();
  }

  private static String cut(String text) {
    return text.isBlank() ? "–" : text.substring(0, Math.min(20, text.length()));
  }
}
