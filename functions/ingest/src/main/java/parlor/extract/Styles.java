package parlor.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Which styles of a Word document are headings, and which hide their text: their ids are in its
 * language, names are not.
 */
final class Styles {
  private static final Pattern HEADING = Pattern.compile("heading ?([1-9])");

  private static final Set<String> OFF = Set.of("0", "false", "off");

  private final Set<String> hiding = new HashSet<>();
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
          case "vanish" -> {
            if (isOn(DocxWalk.value(xml, "val"))) {
              hiding.add(id);
            }
          }
          default -> {}
        }
      }
    }
  }

  /** Whether text of this style is not shown. */
  boolean hides(String id) {
    return hiding.contains(id);
  }

  /** A property that is there is on, unless it says that it is not. */
  static boolean isOn(String value) {
    return !OFF.contains(value);
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
