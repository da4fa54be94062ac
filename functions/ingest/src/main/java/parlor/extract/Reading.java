package parlor.extract;

import java.util.List;
import java.util.Optional;
import parlor.tenant.Language;

/**
 * The text of a page or file.
 *
 * @param title empty if it has none
 * @param declared the language it says it is in
 * @param cut whether it says more than is taken
 */
public record Reading(
    String title, Optional<Language> declared, List<Section> sections, boolean cut) {
  public Reading {
    title = Spaces.heading(title);
    sections = List.copyOf(sections);
  }
}
