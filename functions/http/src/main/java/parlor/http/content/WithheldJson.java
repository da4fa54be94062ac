package parlor.http.content;

import parlor.content.Source;
import parlor.content.TroubleWords;
import tools.jackson.databind.node.ObjectNode;

/** What no model reads of a source, for programs; nothing where there is nothing. */
public final class WithheldJson {
  private WithheldJson() {}

  /** Adds {@code "withheld":{"count","said","first":[{"heading","url"?}]}}. */
  public static void add(ObjectNode node, Source source, TroubleWords words) {
    var withheld = source.state().withheld();
    if (withheld.isEmpty()) {
      return;
    }
    var json =
        node.putObject("withheld")
            .put("count", withheld.count())
            .put("said", words.withheld(source));
    var first = json.putArray("first");
    for (var place : withheld.first()) {
      var one = first.addObject().put("heading", place.heading());
      place.url().ifPresent(url -> one.put("url", url));
    }
  }
}
