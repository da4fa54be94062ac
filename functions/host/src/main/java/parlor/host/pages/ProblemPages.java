package parlor.host.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Problem;
import parlor.http.ProblemTexts;
import parlor.http.Slug;
import parlor.tenant.Language;

/** What a problem's type leads to, and what is said where nothing is. */
final class ProblemPages {
  private ProblemPages() {}

  /** The page of a slug: the reader's language first, then the other. */
  static Optional<HttpReply> page(HttpCall call, String slug) {
    return Arrays.stream(Slug.values())
        .filter(known -> known.text().equals(slug))
        .findFirst()
        .map(known -> page(call, known));
  }

  private static HttpReply page(HttpCall call, Slug slug) {
    var languages = new ArrayList<>(EnumSet.complementOf(EnumSet.of(call.language())));
    languages.addFirst(call.language());
    var texts = languages.stream().map(language -> text(slug, language)).toList();
    return Html.page(200, call, "problem", Map.of("slug", slug.text(), "texts", texts));
  }

  private static ProblemPage text(Slug slug, Language language) {
    var detail = ProblemTexts.text(language, slug.text() + ".detail");
    return new ProblemPage(
        language.code(),
        ProblemTexts.text(language, slug.text() + ".title"),
        detail
            .replace(" in {wait}", " a little later")
            .replace(" en {wait}", " dentro de un rato"));
  }

  /** 404: a page for people, a problem for everyone else. */
  static HttpReply nothing(HttpCall call) {
    var problem = Problem.of(Slug.NOT_FOUND);
    if (call.header("accept").filter(accept -> accept.contains("text/html")).isEmpty()) {
      return problem.reply(call);
    }
    var title = ProblemTexts.text(call.language(), "not-found.title");
    var values = Map.of("title", title, "detail", problem.detail(call.language()));
    return Html.page(404, call, "nothing", values);
  }
}
