package parlor.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parlor.tenant.Language;

/** Text as it comes, sorted under the headings that came before it. */
final class Outline {
  private record Heading(int level, String text) {
    /** Without what it says. */
    @Override
    public String toString() {
      return "Heading[" + level + "]";
    }
  }

  private final Deque<Heading> open = new ArrayDeque<>();
  private final List<Section> sections = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String fragment = "";
  private int characters;

  /** A heading closes those of its own level and deeper ones. */
  void heading(int level, String heading, String at) {
    close();
    while (!open.isEmpty() && open.peekLast().level() >= level) {
      open.removeLast();
    }
    var words = Spaces.one(heading);
    if (!words.isEmpty()) {
      open.addLast(new Heading(level, Spaces.heading(words)));
    }
    fragment = at;
  }

  /** A new page: what follows stands there, under the same headings. */
  void page(String at) {
    close();
    fragment = at;
  }

  void line(String line) {
    var words = Spaces.one(line);
    if (!words.isEmpty() && characters < Most.CHARACTERS) {
      var fits = words.substring(0, Math.min(words.length(), Most.CHARACTERS - characters));
      text.append(text.isEmpty() ? "" : "\n").append(fits);
      characters += fits.length();
    }
  }

  /** Whether nothing more is taken. */
  boolean full() {
    return characters >= Most.CHARACTERS || sections.size() >= Most.SECTIONS;
  }

  /** All of it, as a file or page of this title. */
  Reading reading(String title, Optional<Language> declared) {
    close();
    return new Reading(title, declared, sections, full());
  }

  private void close() {
    if (!text.isEmpty() && sections.size() < Most.SECTIONS) {
      var headings = open.stream().map(Heading::text).collect(Collectors.toList());
      sections.add(new Section(headings, fragment, text.toString()));
    }
    text.setLength(0);
  }
}
