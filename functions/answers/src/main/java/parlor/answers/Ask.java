package parlor.answers;

import java.util.List;
import java.util.function.BiFunction;
import parlor.conversation.AnsweredBy;
import parlor.tenant.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command {@code ask}: one JSON line in, one JSON line out, so that answers can be measured
 * from outside.
 */
public final class Ask {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final ContentIndex whole;
  private final BiFunction<Question, ContentIndex, ContentIndex> heard;
  private final Language language;
  private final Answerer answerer = new ExtractiveAnswerer();

  /** Answers from this content alone. */
  public Ask(Faq faq) {
    this(Content.of(List.of(faq)), (question, index) -> index);
  }

  /** Answers from content in one language, as each question is heard there. */
  public Ask(Content content, BiFunction<Question, ContentIndex, ContentIndex> heard) {
    whole = ContentIndex.of(content);
    language = content.faqs().getFirst().language();
    this.heard = heard;
  }

  /**
   * {@code {"q","lang"?}} becomes {@code {"entry","score","answer"}}: the id of the entry, null for
   * small talk and where the content does not say; how sure that there is such an entry, 0 to 1, at
   * least {@link Confidence#ENOUGH} exactly where one is given. Anything else becomes {@code
   * {"error"}}.
   */
  public String line(String jsonLine) {
    JsonNode asked;
    try {
      asked = JSON.readTree(jsonLine);
    } catch (JacksonException e) {
      return error("not JSON");
    }
    var q = asked.get("q");
    if (q == null || !q.isString()) {
      return error("q must be text");
    }
    var lang = asked.get("lang");
    var page =
        lang == null || !lang.isString()
            ? language
            : Language.ofTag(lang.asString()).orElse(language);
    return answer(q.asString(), page);
  }

  private String answer(String q, Language page) {
    var asked = new Question(q, page, List.of());
    var index = heard.apply(asked, whole);
    var answer = answerer.answer(asked, index, piece -> {});
    var out = JSON.createObjectNode();
    if (answer.sources().isEmpty()) {
      out.putNull("entry");
    } else {
      out.put("entry", answer.sources().getFirst().entry());
    }
    out.put("score", answer.by() == AnsweredBy.BUILT_IN ? 0 : score(asked, index));
    out.put("answer", answer.text().orElse(""));
    return JSON.writeValueAsString(out);
  }

  /** Cut and not rounded, so that it reaches what is enough only where the entry's does. */
  private double score(Question asked, ContentIndex index) {
    var language = LanguageGuess.of(asked.text(), asked.pageLanguage());
    var said = ExtractiveAnswerer.passages(asked, language, index);
    var found = said.isEmpty() ? index.search(asked.text(), language, 1) : said;
    return found.isEmpty() ? 0 : Math.floor(found.getFirst().score() * 1_000) / 1_000;
  }

  private static String error(String what) {
    return JSON.writeValueAsString(JSON.createObjectNode().put("error", what));
  }
}
