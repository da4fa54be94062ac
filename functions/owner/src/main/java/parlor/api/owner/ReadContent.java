package parlor.api.owner;

import java.util.Optional;
import parlor.content.OwnAnswers;
import parlor.content.Source;
import parlor.content.Sources;
import parlor.content.Trouble;
import parlor.http.HttpReply;
import parlor.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /v1/owner/content}: what answers come from, and how each source fares. */
final class ReadContent implements Answering {
  private final Sources sources;
  private final OwnAnswers answers;

  ReadContent(Sources sources, OwnAnswers answers) {
    this.sources = sources;
    this.answers = answers;
  }

  @Override
  public HttpReply reply(Visit visit) {
    var json = Json.object();
    var array = json.putArray("sources");
    sources.list(visit.tenant()).forEach(source -> array.add(json(source)));
    var own = json.putArray("entries");
    answers.list(visit.tenant()).forEach(answer -> own.add(Answers.json(answer)));
    return Json.reply(200, json);
  }

  private static ObjectNode json(Source source) {
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
    Optional<Trouble> trouble = state.trouble();
    if (trouble.isEmpty()) {
      json.putNull("trouble");
    } else {
      json.putObject("trouble")
          .put("kind", Words.of(trouble.get().kind()))
          .put("detail", trouble.get().detail());
    }
    return json;
  }
}
