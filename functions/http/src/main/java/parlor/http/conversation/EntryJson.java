package parlor.http.conversation;

import parlor.conversation.Entry;
import parlor.conversation.Event;
import parlor.conversation.Position;
import parlor.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** An entry of a conversation read back, and the state after it. */
public final class EntryJson {
  private EntryJson() {}

  public static ObjectNode of(Entry entry) {
    var json =
        Json.object()
            .put("position", entry.position().value())
            .put("at", entry.at().toString())
            .put("state", TurnJson.mode(entry.after().mode()));
    return switch (entry.event()) {
      case Event.Turn turn -> TurnJson.put(json.put("kind", "turn"), turn);
      case Event.HandoffAsked _ -> json.put("kind", "handoff-asked");
      case Event.HandoffDropped _ -> json.put("kind", "handoff-dropped");
      case Event.HandoffMissed _ -> json.put("kind", "handoff-missed");
      case Event.PersonJoined(var name) ->
          json.put("kind", "person-joined").put("name", name.value());
      case Event.PersonLeft(var name) -> json.put("kind", "person-left").put("name", name.value());
      case Event.Words words ->
          json.put("kind", words instanceof Event.Mailed ? "mailed" : "said")
              .put("id", words.id().value().toString())
              .put("name", words.name().value())
              .put("text", words.text().value());
      case Event.Undelivered(var about) ->
          json.put("kind", "undelivered").put("about", about.value());
      case Event.LeadLeft _ -> json.put("kind", "lead");
      case Event.Feedback(var about, var helpful) ->
          json.put("kind", "feedback")
              .put("about", about.map(Position::value).orElse(null))
              .put("helpful", helpful);
      case Event.Closed _ -> json.put("kind", "closed");
      case Event.Erased _ -> json.put("kind", "erased");
    };
  }
}
