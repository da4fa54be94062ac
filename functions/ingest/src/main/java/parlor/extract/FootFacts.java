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
          "(?iU)©|\\(c\\)|\\bcopyright\\b|\\ball rights reserved\\b|\\bderechos reservados\\b"
              + "|\\b(powered|designed|made|website) (by|with)\\b");

  private FootFacts() {}

  static Optional<Section> of(Section section) {
    var text =
        section
            .text()
            .lines()
            .filter(line -> !OF_THE_PAGE.matcher(line).find())
            .collect(Collectors.joining("\n"));
    return FACT.matcher(text).find()
        ? Optional.of(new Section(section.headings(), section.fragment(), text))
        : Optional.empty();
  }
}
