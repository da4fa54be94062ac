package parlor.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import parlor.content.SourceState;
import parlor.content.Trouble;
import parlor.content.Withheld;
import parlor.tenant.Origin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a source fares, as JSON. A trouble we do not know yet is left out. */
final class SourceStateJson {
  private static final JsonMapper JSON = new JsonMapper();

  private SourceStateJson() {}

  static String write(SourceState state) {
    var root = JSON.createObjectNode();
    root.put("phase", state.phase().name());
    root.put("at", state.at().toString());
    root.put("pages", state.pages());
    root.put("passages", state.passages());
    state
        .trouble()
        .ifPresent(
            trouble ->
                root.putObject("trouble")
                    .put("kind", trouble.kind().name())
                    .put("detail", trouble.detail()));
    var withheld = state.withheld();
    if (!withheld.isEmpty()) {
      var node = root.putObject("withheld").put("count", withheld.count());
      var first = node.putArray("first");
      for (var place : withheld.first()) {
        var one = first.addObject().put("heading", place.heading());
        place.url().ifPresent(url -> one.put("url", url));
      }
    }
    state.origin().ifPresent(origin -> root.put("origin", origin.value()));
    return root.toString();
  }

  /** Empty if a later release wrote a phase that this one does not know. */
  static Optional<SourceState> read(String text) {
    var root = JSON.readTree(text);
    return Words.read(SourceState.Phase.class, root, "phase")
        .map(
            phase ->
                new SourceState(
                    phase,
                    Instant.parse(root.required("at").asString()),
                    root.path("pages").asInt(0),
                    root.path("passages").asInt(0),
                    root.optional("trouble").flatMap(SourceStateJson::trouble),
                    withheld(root.path("withheld")),
                    Origin.parse(root.path("origin").asString(""))));
  }

  private static Withheld withheld(JsonNode node) {
    var first = new ArrayList<Withheld.Place>();
    for (var place : node.path("first")) {
      first.add(
          new Withheld.Place(
              place.path("heading").asString(""),
              place.optional("url").map(url -> url.asString(""))));
    }
    return new Withheld(node.path("count").asInt(0), first);
  }

  private static Optional<Trouble> trouble(JsonNode node) {
    return Words.read(Trouble.Kind.class, node, "kind")
        .map(kind -> new Trouble(kind, node.path("detail").asString("")));
  }
}
