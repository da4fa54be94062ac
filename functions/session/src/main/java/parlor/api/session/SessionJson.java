package parlor.api.session;

import java.util.List;
import parlor.api.session.Visits.Visit;
import parlor.http.Json;
import parlor.http.visit.Consent;
import parlor.http.visit.WordingJson;
import parlor.session.VisitToken;
import parlor.tenant.Language;
import parlor.tenant.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** A visit as the widget reads it. */
final class SessionJson {
  private SessionJson() {}

  static ObjectNode of(Visit visit, Workspace workspace, Language language, VisitorNotice notice) {
    var assistant =
        Json.object()
            .put("name", workspace.name())
            .put("greeting", workspace.greeting().get(language))
            .put("accent", workspace.accent())
            .put("availability", availability(visit, workspace));
    var suggestions = assistant.putArray("suggestions");
    workspace.suggestions().getOrDefault(language, List.of()).forEach(suggestions::add);
    var json =
        Json.object()
            .put("token", visit.token())
            .put("expiresAt", visit.expiresAt().toString())
            .put("resume", visit.resume().text())
            .put("conversationId", visit.resume().conversation().toString())
            .put("language", language.code());
    json.set("assistant", assistant);
    json.set(
        "notice",
        Json.object()
            .put("text", notice.text())
            .put("version", notice.wording().version())
            .put("agreement", notice.agreement().orElse(null)));
    json.set(
        "features",
        Json.object()
            .put("stream", true)
            .put("handoff", true)
            .put("leads", true)
            .put("export", true)
            .put("erase", true));
    json.set("consent", WordingJson.of(Consent.of(workspace, language)));
    return json;
  }

  /** Whether people are there, where the business says when they are. */
  private static String availability(Visit visit, Workspace workspace) {
    var now = visit.expiresAt().minus(VisitToken.LIFE);
    return workspace.hours().map(hours -> hours.isOpen(now) ? "open" : "closed").orElse("always");
  }
}
