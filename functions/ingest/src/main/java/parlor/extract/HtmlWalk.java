package parlor.extract;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Walks a page once: headings open sections, blocks end lines, a table's row is one line. */
final class HtmlWalk implements NodeVisitor {
  /** Below every heading proper: what a term or a fold-out is called. */
  private static final int TERM = 7;

  private static final Set<String> INLINE_ROW = Set.of("td", "th");

  private final Outline outline;
  private final StringBuilder line = new StringBuilder();
  private @Nullable Element heading;
  private String anchor = "";

  HtmlWalk(Outline outline) {
    this.outline = outline;
  }

  @Override
  public void head(Node node, int depth) {
    if (outline.full()) {
      return;
    }
    switch (node) {
      case TextNode text -> line.append(text.getWholeText());
      case Element element -> begin(element);
      default -> {}
    }
  }

  private void begin(Element element) {
    if (!element.id().isEmpty() && (level(element) > 0 || element.isBlock())) {
      anchor = element.id();
    }
    if (heading == null && level(element) > 0) {
      end();
      heading = element;
    } else if (element.nameIs("br")) {
      line.append(heading == null && !inRow(element) ? '\n' : ' ');
    } else if (ends(element) && heading == null) {
      end();
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    if (element.equals(heading)) {
      heading = null;
      outline.heading(level(element), line.toString(), anchor);
      line.setLength(0);
      anchor = "";
    } else if (INLINE_ROW.contains(element.normalName()) && element.nextElementSibling() != null) {
      line.append(element.elementSiblingIndex() == 0 ? ": " : ", ");
    } else if (ends(element) && heading == null) {
      end();
    }
  }

  private void end() {
    line.toString().lines().forEach(outline::line);
    line.setLength(0);
  }

  private static int level(Element element) {
    var name = element.normalName();
    if (name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6') {
      return name.charAt(1) - '0';
    }
    return name.equals("summary") || name.equals("dt") || name.equals("caption") ? TERM : 0;
  }

  private static boolean ends(Element element) {
    return element.isBlock() && !inRow(element);
  }

  private static boolean inRow(Element element) {
    return INLINE_ROW.contains(element.normalName())
        || (element.parent() != null && element.closest("td, th") != null);
  }
}
