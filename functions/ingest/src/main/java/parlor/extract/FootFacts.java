package parlor.extract;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What of a page's foot is said to visitors: hours, places, numbers, and the lines around them. */
final class FootFacts {
  private static final Pattern FACT =
      Pattern.compile(
          "(?iU)\\d|@|\\b(open|opens|closed|daily|(mon|tues|wednes|thurs|fri|satur|sun)days?"
              + "|abiert[oa]s?|abrimos|cerrad[oa]s?|cerramos|lunes|martes|mi.rcoles|jueves|viernes"
              + "|s.bados?|domingos?)\\b");
  private static final Pattern OF_THE_PAGE =
      Pattern.compile(
          "(?iU)©|\\(c\\)|\\bcopyright\\b|\\ball rights reserved\\b|\\bderechos (reservados|de"
              + " autor)\\b|\\b(powered|designed|made|website) (by|with)\\b");

  /** What stands between two that have nothing to do with each other, on one line. */
  private static final Pattern PARTS =
      Pattern.compile("(?<=(\\p{L}{3}|\\d)[.!?])\\s+(?=\\p{L})|\\s*[|·•]\\s*");

  private static final Pattern UPDATED =
      Pattern.compile(
          "(?iU)\\blast (updated?|modified|changed|edited|revised|reviewed)\\b"
              + "|\\b(page|site|website) (was |is )?(updated|modified)\\b"
              + "|^\\W*(updated|modified)( on\\b|:|\\W+\\d)"
              + "|\\b.ltima (actualizaci.n|modificaci.n|revisi.n)\\b"
              + "|\\b(p.gina|web|sitio) (fue )?(actualizad|modificad)[oa]\\b"
              + "|^\\W*(actualizad|modificad)[oa]( el\\b|:|\\W+\\d)");

  private FootFacts() {}

  static Optional<Section> of(Section section) {
    var text =
        section
            .text()
            .lines()
            .filter(line -> !OF_THE_PAGE.matcher(line).find())
            .map(FootFacts::withoutUpdate)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
    return FACT.matcher(text).find()
        ? Optional.of(new Section(section.headings(), section.fragment(), text))
        : Optional.empty();
  }

  private static String withoutUpdate(String line) {
    var parts = PARTS.splitAsStream(line).toList();
    var rest = parts.stream().filter(part -> !UPDATED.matcher(part).find()).toList();
    return rest.size() == parts.size() ? line : String.join(" ", rest);
  }
}
