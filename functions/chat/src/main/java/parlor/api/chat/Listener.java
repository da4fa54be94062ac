package parlor.api.chat;

import java.io.IOException;
import parlor.answers.Audience;
import parlor.http.EventSink;
import parlor.http.Json;
import tools.jackson.databind.JsonNode;

/**
 * Sends until nobody listens; then a model is not asked on, and the visitor still finds an answer
 * on coming back.
 */
final class Listener implements Audience {
  private final EventSink sink;
  private boolean gone;

  Listener(EventSink sink) {
    this.sink = sink;
  }

  @Override
  public void hear(String piece) {
    send("delta", Json.object().put("text", piece));
  }

  @Override
  public void retract() {
    send("retracted", Json.object());
  }

  @Override
  public boolean listens() {
    tell(sink::beat);
    return !gone;
  }

  void send(String name, JsonNode data) {
    tell(() -> sink.send(name, data));
  }

  private void tell(Telling telling) {
    if (gone) {
      return;
    }
    try {
      telling.run();
    } catch (IOException e) {
      gone = true;
    }
  }

  @FunctionalInterface
  private interface Telling {
    void run() throws IOException;
  }
}
