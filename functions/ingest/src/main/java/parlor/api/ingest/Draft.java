package parlor.api.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parlor.answers.ContentIndex;
import parlor.answers.ContentPart;
import parlor.answers.ExtractiveAnswerer;
import parlor.answers.Faq;
import parlor.answers.FaqEntry;
import parlor.answers.Question;
import parlor.content.Source;
import parlor.conversation.AnsweredBy;
import parlor.site.FrontPage;
import parlor.tenant.Language;
import parlor.tenant.Workspace;
import parlor.tenant.Workspaces.Revised;

/**
 * What a business says and looks like until its owner decides, drawn from the site it signed up
 * with: once, and only where nobody has set anything yet.
 */
final class Draft {
  /** As whoever signs up leaves the settings; any change of an owner's is a later one. */
  private static final long UNTOUCHED = 1;

  private static final int SUGGESTIONS = 3;
  private static final int SHORTEST = 4;
  private static final int LONGEST = 60;

  private final IngestParts parts;

  Draft(IngestParts parts) {
    this.parts = parts;
  }

  void draw(Source site, ContentPart part) {
    parts
        .workspaces()
        .revised(site.tenant())
        .filter(now -> now.revision() == UNTOUCHED)
        .map(Revised::workspace)
        .map(now -> drawn(now, parts.sites().front(site), part.faqs()))
        // Whoever sets something meanwhile is not overwritten.
        .ifPresent(next -> parts.workspaces().replace(site.tenant(), next, UNTOUCHED));
  }

  private static Workspace drawn(Workspace now, FrontPage front, List<Faq> faqs) {
    var language = language(now, front, faqs);
    var name = front.name().orElse(now.name());
    return new Workspace(
        now.tenant(),
        name,
        front.accent().orElse(now.accent()),
        Map.of(language, greeting(language, name)),
        Map.of(language, suggestions(language, name, faqs)),
        now.controllerName(),
        now.controllerContact(),
        now.retention(),
        now.voice(),
        now.policy(),
        now.hours(),
        now.summaries(),
        now.regions(),
        now.terms());
  }

  /** What most of it is written in, and the page says of itself; else as it was signed up in. */
  private static Language language(Workspace now, FrontPage front, List<Faq> faqs) {
    Optional<Language> most =
        faqs.stream()
            .reduce((one, other) -> other.entries().size() > one.entries().size() ? other : one)
            .map(Faq::language);
    return most.or(front::language).orElseGet(() -> now.nearest(Language.EN));
  }

  private static String greeting(Language language, String name) {
    return switch (language) {
      case EN -> "Hello! Ask us anything about " + name + "; we answer from our own pages.";
      case ES ->
          "¡Hola! Pregunta lo que quieras sobre "
              + name
              + "; respondemos con nuestras propias páginas.";
    };
  }

  /** Headings, as questions where that is understood; those alone that the content answers. */
  private static List<String> suggestions(Language language, String name, List<Faq> faqs) {
    var index = ContentIndex.of(faqs);
    var found = new ArrayList<String>();
    for (var faq : faqs) {
      for (var entry : faq.language() == language ? faq.entries() : List.<FaqEntry>of()) {
        var heading = heading(entry);
        boolean fits = heading.length() >= SHORTEST && heading.length() <= LONGEST;
        if (found.size() < SUGGESTIONS && fits && !heading.equalsIgnoreCase(name)) {
          Stream.of(question(language, heading), heading)
              .filter(asked -> isAnswered(asked, language, index))
              .findFirst()
              .filter(asked -> !found.contains(asked))
              .ifPresent(found::add);
        }
      }
    }
    return List.copyOf(found);
  }

  private static boolean isAnswered(String asked, Language language, ContentIndex index) {
    var question = new Question(asked, language, List.of());
    return new ExtractiveAnswerer().answer(question, index, text -> {}).by() == AnsweredBy.EXTRACT;
  }

  private static String heading(FaqEntry entry) {
    var path = entry.question();
    return path.substring(path.lastIndexOf('›') + 1).strip();
  }

  private static String question(Language language, String heading) {
    if (heading.endsWith("?")) {
      return heading;
    }
    return switch (language) {
      case EN -> "What should I know about “" + heading + "”?";
      case ES -> "¿Qué debo saber sobre «" + heading + "»?";
    };
  }
}
