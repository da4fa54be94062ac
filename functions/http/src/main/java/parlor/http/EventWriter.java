package parlor.http;

import java.io.IOException;

/** Writes the events of one reply, in order, and returns when there are no more. */
@FunctionalInterface
public interface EventWriter {
  void writeTo(EventSink sink) throws IOException;
}
