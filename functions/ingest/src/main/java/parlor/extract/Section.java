package parlor.extract;

import java.util.List;

/**
 * Text under one heading.
 *
 * @param headings from the outermost to its own; without any, it stands before the first
 * @param fragment where in the page it is, empty if that has no name
 * @param text paragraphs, one a line
 */
public record Section(List<String> headings, String fragment, String text) {
  public Section {
    headings = List.copyOf(headings);
  }

  /** Without what it says. */
  @Override
  public String toString() {
    return "Section[" + headings.size() + " deep]";
  }
}
