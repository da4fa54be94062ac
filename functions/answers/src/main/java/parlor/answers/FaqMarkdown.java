package parlor.answers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;
import parlor.content.EntryFault;
import parlor.tenant.Language;

/**
 * Reads Markdown (CommonMark): a heading is a question, the text under it the answer. {@code {#id}}
 * at the heading's end gives the id; without one, the heading's own words do. A heading with
 * nothing under it is a chapter and is left out, and so is text before the first heading.
 */
public final class FaqMarkdown {
  private static final Pattern ID = Pattern.compile("\\s*\\{#([^{}]*)}\\s*$");
  private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");
  private static final Parser PARSER = Parser.builder().build();
  private static final TextContentRenderer PLAIN =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build();

  private FaqMarkdown() {}

  /** The content of a page. */
  public static Faq read(String business, Language language, String markdown) throws BadContent {
    if (business.isBlank()) {
      throw new BadContent(EntryFault.NO_BUSINESS);
    }
    var rules = new EntryRules();
    var slugs = new HashMap<String, Integer>();
    var node = PARSER.parse(markdown).getFirstChild();
    while (node != null) {
      if (node instanceof Heading heading) {
        var answer = new StringBuilder();
        node = under(heading, answer);
        if (!answer.isEmpty()) {
          rules.add(entry(plain(heading), answer.toString(), slugs));
        }
      } else {
        node = node.getNext();
      }
    }
    return new Faq(business.strip(), language, rules.entries());
  }

  /** Collects the text below a heading; returns what ends it. */
  private static @Nullable Node under(Heading heading, StringBuilder answer) {
    var node = heading.getNext();
    while (node != null && !(node instanceof Heading)) {
      var text = plain(node);
      answer.append(answer.isEmpty() || text.isEmpty() ? "" : "\n\n").append(text);
      node = node.getNext();
    }
    return node;
  }

  private static FaqEntry entry(String heading, String answer, Map<String, Integer> slugs) {
    var id = ID.matcher(heading);
    return id.find()
        ? new FaqEntry(
            id.group(1).strip(), heading.substring(0, id.start()).strip(), answer, Optional.empty())
        : new FaqEntry(slug(heading, slugs), heading, answer, Optional.empty());
  }

  private static String slug(String heading, Map<String, Integer> slugs) {
    var words = NOT_SLUG.matcher(Words.fold(heading)).replaceAll("-");
    var slug = words.replaceAll("^-|-$", "");
    slug = slug.isEmpty() ? "entry" : slug.substring(0, Math.min(60, slug.length()));
    int times = slugs.merge(slug, 1, Integer::sum);
    return times == 1 ? slug : slug + "-" + times;
  }

  private static String plain(Node node) {
    return PLAIN.render(node).strip();
  }
}
