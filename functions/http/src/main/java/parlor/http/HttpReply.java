package parlor.http;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * One reply. Whether events reach the caller one by one is the host's affair, never a feature's.
 */
public sealed interface HttpReply {
  int status();

  /** Names in lower case. */
  Map<String, String> headers();

  /** The same reply with more headers. */
  HttpReply with(Map<String, String> more);

  /** A reply that is known whole. */
  record Bytes(int status, Map<String, String> headers, Body body) implements HttpReply {
    public Bytes {
      headers = Map.copyOf(headers);
    }

    @Override
    public HttpReply with(Map<String, String> more) {
      return new Bytes(status, merged(headers, more), body);
    }
  }

  /** A reply written as server-sent events. */
  record Events(int status, Map<String, String> headers, EventWriter writer) implements HttpReply {
    public Events {
      headers = Map.copyOf(headers);
    }

    @Override
    public HttpReply with(Map<String, String> more) {
      return new Events(status, merged(headers, more), writer);
    }

    /** Writes all events; a failure on the way becomes the last one, a problem. */
    public void writeTo(EventSink sink, HttpCall call) throws IOException {
      try {
        writer.writeTo(sink);
      } catch (RuntimeException e) {
        var problem = ProblemBoundary.of(e, call.requestId());
        sink.send("problem", ProblemJson.of(problem, call.language(), call.requestId()));
      }
    }
  }

  private static Map<String, String> merged(Map<String, String> one, Map<String, String> more) {
    var all = new TreeMap<>(one);
    all.putAll(more);
    return all;
  }
}
