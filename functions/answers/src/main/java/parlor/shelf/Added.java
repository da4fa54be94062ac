package parlor.shelf;

import parlor.content.Source;
import parlor.content.Trouble;

/** What became of something an owner gave. */
public sealed interface Added {
  /** It will be read. */
  record Accepted(Source source) implements Added {}

  record Refused(Trouble trouble) implements Added {}
}
