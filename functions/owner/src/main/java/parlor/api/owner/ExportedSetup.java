package parlor.api.owner;

import java.util.TreeSet;
import parlor.content.OwnAnswers;
import parlor.content.Sources;
import parlor.http.visit.WordingJson;
import parlor.privacy.ToldWordings;
import parlor.tenant.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** What is in an export once, on its first page: as many as there may be of each fit there. */
final class ExportedSetup {
  private final Sources sources;
  private final OwnAnswers answers;
  private final Domains domains;
  private final Team team;
  private final Mailing mailing;
  private final ReadNotices notices;
  private final ToldWordings told;

  ExportedSetup(
      Sources sources,
      OwnAnswers answers,
      Domains domains,
      Team team,
      Mailing mailing,
      ReadNotices notices,
      ToldWordings told) {
    this.sources = sources;
    this.answers = answers;
    this.domains = domains;
    this.team = team;
    this.mailing = mailing;
    this.notices = notices;
    this.told = told;
  }

  void put(ObjectNode json, Visit visit, Workspace workspace) {
    var tenant = visit.tenant();
    json.set("settings", SettingsJson.of(workspace));
    var own = json.putArray("answers");
    answers.list(tenant).forEach(answer -> own.add(Answers.json(answer)));
    var read = json.putArray("sources");
    sources.list(tenant).forEach(it -> read.add(SourceJson.of(it, visit.call().language())));
    var listed = new TreeSet<String>();
    domains
        .active(tenant)
        .values()
        .forEach(key -> key.origins().forEach(origin -> listed.add(origin.value())));
    listed.forEach(json.putArray("domains")::add);
    json.setAll(team.json(visit));
    json.set("recipients", mailing.json(visit).path("recipients"));
    notices.put(json.putArray("notices"), visit);
    var said = json.putArray("wordings");
    told.all(tenant).forEach(wording -> said.add(WordingJson.of(wording)));
  }
}
