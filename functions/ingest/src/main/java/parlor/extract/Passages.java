package parlor.extract;

import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parlor.answers.Faq;
import parlor.answers.FaqEntry;
import parlor.answers.LanguageGuess;
import parlor.content.SourceId;
import parlor.tenant.Language;

/** The passages of one source, each with an id of its own, by language. */
public final class Passages {
  private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int LONGEST_SLUG = 60;
  private static final int SAMPLE = 600;

  private record Said(Language language, String text) {
    /** Without what was said. */
    @Override
    public String toString() {
      return "Said[" + language + "]";
    }
  }

  private final SourceId source;
  private final Language usual;
  private final Map<Language, List<FaqEntry>> entries = new EnumMap<>(Language.class);
  private final Set<Said> said = new HashSet<>();
  private final Set<Said> feet = new HashSet<>();
  private final Set<Said> lines = new HashSet<>();
  private final Ids ids = new Ids();
  private int count;

  /** {@code usual} is the language of a text that does not tell. */
  public Passages(SourceId source, Language usual) {
    this.source = source;
    this.usual = usual;
  }

  /** Adds a page or file; {@code at} is its address, if it has one. Returns how many it gave. */
  public int add(Reading reading, Optional<URI> at) {
    int before = count;
    var language = language(reading);
    for (var section : reading.sections()) {
      for (var piece : Splitter.pieces(section.text())) {
        add(language, reading.title(), section, piece, at);
      }
    }
    return count - before;
  }

  /**
   * Adds what a page says at its foot, but the lines that are there already: most pages have the
   * same. Returns how many it gave.
   */
  public int addFoot(Reading reading, List<Section> foot, URI at) {
    int before = count;
    var language = language(reading);
    for (var section : foot.stream().flatMap(it -> anew(language, it).stream()).toList()) {
      for (var piece : Splitter.pieces(section.text())) {
        if (!said.contains(new Said(language, piece))) {
          feet.add(new Said(language, piece));
          add(language, reading.title(), section, piece, Optional.of(at));
        }
      }
    }
    foot.forEach(section -> learn(language, section.text()));
    return count - before;
  }

  /** The lines that no other foot had; empty if they tell no fact on their own. */
  private Optional<Section> anew(Language language, Section section) {
    var text =
        section
            .text()
            .lines()
            .filter(line -> !lines.contains(new Said(language, line)))
            .collect(Collectors.joining("\n"));
    return FootFacts.of(new Section(section.headings(), section.fragment(), text));
  }

  private void learn(Language language, String text) {
    text.lines().forEach(line -> lines.add(new Said(language, line)));
  }

  private void add(
      Language language, String page, Section section, String piece, Optional<URI> at) {
    var title = title(page, section.headings());
    add(
        language,
        new FaqEntry(
            id(title),
            title,
            piece,
            at.map(url -> url + (section.fragment().isEmpty() ? "" : "#" + section.fragment())),
            FaqEntry.Kind.PAGE));
  }

  /** Adds what an earlier reading found, as it was, but for an id that another has by now. */
  public void keep(Language language, FaqEntry entry) {
    if (!feet.contains(new Said(language, entry.answer()))) {
      add(language, entry.named(ids.of(entry.id())));
      learn(language, entry.answer());
    }
  }

  public int count() {
    return count;
  }

  /** One FAQ a language, only of languages there are. */
  public List<Faq> faqs(String business) {
    var faqs = new ArrayList<Faq>();
    entries.forEach((language, list) -> faqs.add(new Faq(business, language, list)));
    return faqs;
  }

  private void add(Language language, FaqEntry entry) {
    entries.computeIfAbsent(language, it -> new ArrayList<>()).add(entry);
    said.add(new Said(language, entry.answer()));
    count++;
  }

  private Language language(Reading reading) {
    var sample = new StringBuilder(reading.title());
    for (var section : reading.sections()) {
      if (sample.length() < SAMPLE) {
        sample.append(' ').append(section.text());
      }
    }
    return LanguageGuess.of(sample.toString(), reading.declared().orElse(usual));
  }

  private static String title(String title, List<String> headings) {
    var path = new ArrayList<>(headings);
    if (!title.isEmpty() && (path.isEmpty() || !path.getFirst().equals(title))) {
      path.addFirst(title);
    }
    return path.isEmpty() ? "–" : String.join(" › ", path);
  }

  /** The words of a title, so that an id stays while the text under it changes. */
  private String id(String title) {
    var plain = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
    var slug = NOT_SLUG.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    slug = slug.replaceAll("^-|-$", "");
    slug = slug.isEmpty() ? "text" : slug.substring(0, Math.min(LONGEST_SLUG, slug.length()));
    return ids.of(source + "/" + slug);
  }
}
