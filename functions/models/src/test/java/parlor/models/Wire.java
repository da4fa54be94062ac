package parlor.models;

import java.time.Duration;
import java.util.List;

/** What a provider's protocol looks like on the wire. */
public interface Wire {
  /** The pieces, then a proper end; the model counted 12 tokens in and 7 out. */
  ModelServer.Reply says(List<String> pieces, Duration between);

  /** The same, but it came to the most it may write. */
  ModelServer.Reply tooLong(List<String> pieces);

  /** A filter of the provider's has stopped it. */
  ModelServer.Reply filtered();

  /** The connection closes after these pieces. */
  ModelServer.Reply cut(List<String> pieces);

  ModelServer.Reply throttled();

  /** The key, or the name of the model, is wrong. */
  ModelServer.Reply denied();

  /** What should be the protocol is not. */
  ModelServer.Reply malformed();

  /** Pieces without end. */
  ModelServer.Reply endless();
}
