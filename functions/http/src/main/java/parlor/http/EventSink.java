package parlor.http;

import java.io.IOException;
import tools.jackson.databind.JsonNode;

/** Where events go. */
@FunctionalInterface
public interface EventSink {
  /**
   * Sends one event.
   *
   * @throws IOException when nobody listens any more
   */
  void send(String name, JsonNode data) throws IOException;

  /**
   * Sends what no listener sees, so as to learn whether there still is one.
   *
   * @throws IOException when nobody listens any more
   */
  default void beat() throws IOException {}

  /** One event as it goes over the wire (HTML standard, server-sent events). */
  static String frame(String name, JsonNode data) {
    return "event: " + name + "\ndata: " + data + "\n\n";
  }
}
