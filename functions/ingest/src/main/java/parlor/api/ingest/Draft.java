package parlor.api.ingest;

import java.net.URI;
import java.util.HashSet;
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
import parlor.tenant.Beginning;
import parlor.tenant.Language;
import parlor.tenant.Workspace;
import parlor.tenant.Workspaces.Revised;

/**
 * What a business says and looks like until its owner decides, drawn from the site it signed up
 * with: once, and only what nobody has set yet.
 */
final class Draft {
  /** As whoever signs up leaves the settings; any change of an owner's is a later one. */
  private static final long UNTOUCHED = 1;

  private static final int SUGGESTIONS = 3;
  private static final int SHORTEST = 4;
  private static final int LONGEST = 60;

  /** Against somebody who sets something meanwhile. */
  private static final int TRIES = 3;

  private final IngestParts parts;

  Draft(IngestParts parts) {
    this.parts = parts;
  }

  /**
   * @param first whether the site was never read before
   * @param whole whether that is all there is; of a part questions are suggested if it has enough
   */
  void draw(Source site, ContentPart part, boolean first, boolean whole) {
    if (!first && !isUntouched(site)) {
      return;
    }
    var front = parts.sites().front(site);
    int least = whole ? 1 : SUGGESTIONS;
    for (int i = 0; i < TRIES; i++) {
      var now = parts.workspaces().revised(site.tenant());
      if (now.isEmpty() || replaced(now.get(), site, front, part.faqs(), least)) {
        return;
      }
    }
  }

  private boolean isUntouched(Source site) {
    return parts
        .workspaces()
        .revised(site.tenant())
        .filter(now -> now.revision() == UNTOUCHED)
        .isPresent();
  }

  /** False where somebody was faster, who is not overwritten. */
  private boolean replaced(Revised now, Source site, FrontPage front, List<Faq> faqs, int least) {
    var next = drawn(now.workspace(), isNamed(now.workspace(), site), front, faqs, least);
    return next.equals(now.workspace())
        || parts.workspaces().replace(site.tenant(), next, now.revision());
  }

  /** By the address of its site, also where that was typed wrong at first. */
  private boolean isNamed(Workspace now, Source site) {
    return Stream.concat(Stream.of(site), parts.sources().formerHome(site.tenant()).stream())
        .anyMatch(home -> Beginning.isNamed(now, URI.create(home.place())));
  }

  private static Workspace drawn(
      Workspace now, boolean named, FrontPage front, List<Faq> faqs, int least) {
    var language = language(now, front, faqs);
    var name = named ? front.name().orElse(now.name()) : now.name();
    var greeting =
        Beginning.isGreeting(now) ? Map.of(language, greeting(language, name)) : now.greeting();
    var asked =
        now.suggestions().isEmpty() && greeting.containsKey(language)
            ? suggestions(language, name, faqs)
            : List.<String>of();
    return new Workspace(
        now.tenant(),
        name,
        Beginning.isColoured(now) ? front.accent().orElse(now.accent()) : now.accent(),
        greeting,
        asked.size() < least ? now.suggestions() : Map.of(language, asked),
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

  /**
   * Questions of the site's own, then those that visitors of most businesses ask, then headings; of
   * each only what the content answers, and no answer twice.
   */
  private static List<String> suggestions(Language language, String name, List<Faq> faqs) {
    var index = ContentIndex.of(faqs);
    var headings =
        faqs.stream()
            .filter(faq -> faq.language() == language)
            .flatMap(faq -> faq.entries().stream())
            .map(Draft::heading)
            .filter(heading -> heading.length() >= SHORTEST && heading.length() <= LONGEST)
            .filter(heading -> !heading.equalsIgnoreCase(name))
            .distinct()
            .toList();
    var answers = new HashSet<String>();
    return Stream.of(
            headings.stream().filter(heading -> heading.endsWith("?")),
            UsualQuestions.in(language).stream(),
            headings.stream().flatMap(heading -> asked(language, heading)))
        .flatMap(questions -> questions)
        .filter(asked -> answer(asked, language, index).filter(answers::add).isPresent())
        .limit(SUGGESTIONS)
        .toList();
  }

  private static Optional<String> answer(String asked, Language language, ContentIndex index) {
    var question = new Question(asked, language, List.of());
    var answer = new ExtractiveAnswerer().answer(question, index, text -> {});
    return answer.by() == AnsweredBy.EXTRACT ? answer.text() : Optional.empty();
  }

  private static String heading(FaqEntry entry) {
    var path = entry.question();
    return path.substring(path.lastIndexOf('›') + 1).strip();
  }

  /** A heading as a question; bare where it is no word of a sentence. */
  private static Stream<String> asked(Language language, String heading) {
    return heading.endsWith("?")
        ? Stream.empty()
        : switch (language) {
          case EN -> Stream.of("What should I know about “" + heading + "”?", heading + "?");
          case ES -> Stream.of("¿Qué debo saber sobre «" + heading + "»?", "¿" + heading + "?");
        };
  }
}
