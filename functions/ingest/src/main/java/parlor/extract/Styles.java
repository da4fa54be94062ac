package parlor.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which styles of a Word document are headings: their ids are in its language, names are not. */
final class Styles {
  private static final Pattern HEADING = Pattern.compile("heading ?([1-9])");

  private final Map<String, Integer> levels = new HashMap<>();

  void read(XMLStreamReader xml) throws XMLStreamException {
    var id = "";
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "style" -> id = DocxWalk.value(xml, "styleId");
          case "name" -> {
            int level = level(DocxWalk.value(xml, "val"));
            if (level > 0) {
              levels.put(id, level);
            }
          }
          default -> {}
        }
      }
    }
  }

  /** 0 for what is no heading. */
  int of(String id) {
    return levels.getOrDefault(id, level(id));
  }

  private static int level(String name) {
    var plain = name.toLowerCase(Locale.ROOT);
    if (plain.equals("title")) {
      return 1;
    }
    var heading = HEADING.matcher(plain);
    return heading.matches() ? heading.group(1).charAt(0) - '0' : 0;
  }
}
