package parlor.host.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import parlor.http.EventSink;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import tools.jackson.databind.JsonNode;

/** Writes replies as they are. */
final class Replies {
  private Replies() {}

  static void write(HttpReply reply, HttpCall call, HttpServletResponse response)
      throws IOException {
    response.setStatus(reply.status());
    reply.headers().forEach(response::setHeader);
    switch (reply) {
      case HttpReply.Bytes bytes -> {
        if (bytes.status() != 204 && bytes.status() != 304) {
          response.setContentLength(bytes.body().length());
          response.getOutputStream().write(bytes.body().bytes());
        }
      }
      case HttpReply.Events events -> stream(events, call, response);
    }
  }

  /** Each event leaves at once; the writer learns by an exception that nobody listens any more. */
  private static void stream(HttpReply.Events events, HttpCall call, HttpServletResponse response)
      throws IOException {
    events.writeTo(new Stream(response), call);
  }

  private record Stream(HttpServletResponse response) implements EventSink {
    /** A comment, which readers pass over (HTML standard, server-sent events). */
    private static final String BEAT = ":\n\n";

    @Override
    public void send(String name, JsonNode data) throws IOException {
      write(EventSink.frame(name, data));
    }

    @Override
    public void beat() throws IOException {
      write(BEAT);
    }

    private void write(String text) throws IOException {
      response.getOutputStream().write(text.getBytes(UTF_8));
      response.flushBuffer();
    }
  }
}
