package parlor.api.owner;

import parlor.content.OwnAnswers;
import parlor.content.Sources;
import parlor.http.HttpReply;
import parlor.http.Json;

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
    var reader = visit.call().language();
    sources.list(visit.tenant()).forEach(source -> array.add(SourceJson.of(source, reader)));
    var own = json.putArray("entries");
    answers.list(visit.tenant()).forEach(answer -> own.add(Answers.json(answer)));
    return Json.reply(200, json);
  }
}
