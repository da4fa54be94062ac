package parlor.host.pages;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parlor.content.Source;
import parlor.content.SourceId;
import parlor.content.SourceState.Phase;
import parlor.content.Trouble;
import parlor.content.TroubleWords;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Slug;
import parlor.http.content.WithheldJson;
import parlor.shelf.Added;
import parlor.shelf.Library;

/**
 * What a business gives to read: a list, and forms to add, read again and remove. A form counts
 * only if this very desk sent it, which its {@code Origin} says.
 */
record ContentPage(Business business, Library library) {
  HttpReply reply(HttpCall call) {
    if (call.method().equals("GET")) {
      return call.header("accept").filter(accept -> accept.contains("application/json")).isPresent()
          ? json(call)
          : page(200, call, null);
    }
    boolean ours = call.header("origin").filter(business.places().api()::equals).isPresent();
    if (!ours) {
      return Problem.of(Slug.FORBIDDEN).reply(call);
    }
    if (call.body().length() > ContentForm.MOST_BYTES) {
      return page(413, call, Trouble.of(Trouble.Kind.TOO_LARGE, Library.MOST_BYTES >> 20));
    }
    return ContentForm.read(call)
        .flatMap(this::done)
        .map(added -> answer(call, added))
        .orElseGet(() -> Problem.of(Slug.BAD_REQUEST).reply(call));
  }

  /** Empty if the form asks for nothing that there is. */
  private Optional<Added> done(ContentForm form) {
    var tenant = business.tenant();
    return switch (form.field("do")) {
      case "site" -> Optional.of(library.site(tenant, form.field("address")));
      case "file" -> Optional.of(library.file(tenant, form.fileName(), form.file().bytes()));
      case "again", "remove" ->
          source(form.field("source"))
              .map(
                  source -> {
                    if (form.field("do").equals("again")) {
                      library.again(tenant, source.id());
                    } else {
                      library.remove(tenant, source.id());
                    }
                    return new Added.Accepted(source);
                  });
      default -> Optional.empty();
    };
  }

  /** The business's own questions come with the demo and stay. */
  private Optional<Source> source(String id) {
    return library.list(business.tenant()).stream()
        .filter(source -> source.id().value().equals(id) && !source.id().equals(SourceId.FAQ))
        .findFirst();
  }

  private HttpReply answer(HttpCall call, Added added) {
    return switch (added) {
      case Added.Accepted accepted ->
          new HttpReply.Bytes(
              303, Map.of("location", here(), "cache-control", "no-store"), Body.EMPTY);
      case Added.Refused(var trouble) -> page(422, call, trouble);
    };
  }

  private HttpReply page(int status, HttpCall call, @Nullable Trouble trouble) {
    var words = Words.in(call.language());
    var sentences = TroubleWords.in(call.language());
    var sources = library.list(business.tenant());
    var desk =
        new ContentDesk(
            business.name(),
            here(),
            "/desk/" + business.path(),
            sources.stream().map(source -> row(source, words, sentences)).toList(),
            sources.stream().anyMatch(ContentPage::isBusy),
            trouble == null ? null : sentences.of(trouble));
    return Html.page(status, call, "content", Map.of("desk", desk)).with(Html.FORMS);
  }

  private static ContentDesk.Row row(Source source, Words words, TroubleWords sentences) {
    var state = source.state();
    return new ContentDesk.Row(
        source.id().value(),
        source.place(),
        DeskPage.name(state.phase()),
        state.at().toString(),
        words.moment(state.at()),
        Integer.toString(state.pages()),
        Integer.toString(state.passages()),
        sentences.of(source),
        sentences.withheld(source),
        state.withheld().first(),
        source.id().equals(SourceId.FAQ));
  }

  private HttpReply json(HttpCall call) {
    var sentences = TroubleWords.in(call.language());
    var list = Json.object();
    var sources = list.putArray("sources");
    for (var source : library.list(business.tenant())) {
      var node = sources.addObject();
      node.put("id", source.id().value())
          .put("place", source.place())
          .put("phase", DeskPage.name(source.state().phase()))
          .put("at", source.state().at().toString())
          .put("pages", source.state().pages())
          .put("passages", source.state().passages())
          .put("said", sentences.of(source));
      WithheldJson.add(node, source, sentences);
    }
    return Json.reply(200, list);
  }

  private static boolean isBusy(Source source) {
    return source.state().phase() == Phase.WAITING || source.state().phase() == Phase.READING;
  }

  private String here() {
    return "/desk/" + business.path() + "/content";
  }
}
