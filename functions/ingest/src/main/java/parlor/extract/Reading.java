package parlor.extract;

import java.util.List;
import java.util.Optional;
import parlor.tenant.Language;

/**
 * The text of a page or file.
 *
 * @param title empty if it has none
 * @param declared the language it says it is in
 */
public record Reading(String title, Optional<Language> declared, List<Section> sections) {
  public Reading {
    sections = List.copyOf(sections);
  }
}
