package parlor.extract;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks a Word document once; text that its author hid is passed over. */
final class DocxWalk {
  private final Outline outline;
  private final Styles styles;
  private final StringBuilder line = new StringBuilder();
  private int level;
  private int cells;
  private int tables;
  private boolean hiddenParagraph;
  private boolean hidden;

  DocxWalk(Outline outline, Styles styles) {
    this.outline = outline;
    this.styles = styles;
  }

  void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext() && !outline.full()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin(xml);
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        default -> {}
      }
    }
  }

  private void begin(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "t" -> line.append(hidden ? "" : xml.getElementText());
      case "r" -> hidden = hiddenParagraph;
      case "vanish" -> hidden = Styles.isOn(value(xml, "val"));
      case "rStyle" -> hidden |= styles.hides(value(xml, "val"));
      case "tab", "br", "cr" -> line.append(' ');
      case "pStyle" -> {
        level = styles.of(value(xml, "val"));
        hiddenParagraph = styles.hides(value(xml, "val"));
      }
      case "tbl" -> tables++;
      case "tr" -> cells = 0;
      case "tc" -> {
        line.append(cells == 0 ? "" : cells == 1 ? ": " : ", ");
        cells++;
      }
      default -> {}
    }
  }

  private void end(String name) {
    switch (name) {
      case "p" -> {
        if (tables > 0) {
          line.append(' ');
        } else if (level > 0) {
          outline.heading(level, line.toString(), "");
          line.setLength(0);
        } else {
          endLine();
        }
        level = 0;
        hiddenParagraph = false;
      }
      case "tr" -> endLine();
      case "tbl" -> tables--;
      default -> {}
    }
  }

  private void endLine() {
    outline.line(line.toString().replace(" :", ":").replace(" ,", ","));
    line.setLength(0);
  }

  /** An attribute by its local name, empty if it is not there. */
  static String value(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }
}
