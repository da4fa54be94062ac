package parlor.api.owner;

import parlor.content.Source;
import parlor.content.TroubleWords;
import parlor.http.Json;
import parlor.http.content.WithheldJson;
import parlor.tenant.Language;
import tools.jackson.databind.node.ObjectNode;

/** A source as the desk reads it: what it is, how it fares, and what is the matter with it. */
final class SourceJson {
  private SourceJson() {}

  static ObjectNode of(Source source, Language reader) {
    var words = TroubleWords.in(reader);
    var state = source.state();
    var json =
        Json.object()
            .put("id", source.id().value())
            .put("kind", Words.of(source.kind()))
            .put("place", source.place())
            .put("phase", Words.of(state.phase()))
            .put("at", state.at().toString())
            .put("pages", state.pages())
            .put("passages", state.passages());
    json.putNull("trouble");
    state
        .trouble()
        .ifPresent(
            trouble ->
                json.putObject("trouble")
                    .put("kind", Words.of(trouble.kind()))
                    .put("detail", words.detail(trouble))
                    .put("text", words.of(source)));
    WithheldJson.add(json, source, words);
    return json;
  }
}
