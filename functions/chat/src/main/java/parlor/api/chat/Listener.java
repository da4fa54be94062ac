package parlor.api.chat;

import java.io.IOException;
import parlor.http.EventSink;
import tools.jackson.databind.JsonNode;

/** Sends until nobody listens; a visitor who has left still finds the answer on coming back. */
final class Listener {
  private final EventSink sink;
  private boolean gone;

  Listener(EventSink sink) {
    this.sink = sink;
  }

  void send(String name, JsonNode data) {
    if (gone) {
      return;
    }
    try {
      sink.send(name, data);
    } catch (IOException e) {
      gone = true;
    }
  }
}
