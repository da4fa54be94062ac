package parlor.fetch;

import java.net.URI;
import java.util.Optional;
import parlor.content.Trouble;

/** What came of a fetch. */
public sealed interface Fetched {
  /**
   * A page.
   *
   * @param at where it was found in the end
   * @param type media type in lower case, empty if none was given
   * @param charset as the header says
   * @param bytes unpacked
   */
  record Page(URI at, String type, Optional<String> charset, Bytes bytes, Validators validators)
      implements Fetched {}

  /** It is as it was. */
  record Unchanged() implements Fetched {}

  /** It could not be read. */
  record Failed(Trouble trouble) implements Fetched {}
}
