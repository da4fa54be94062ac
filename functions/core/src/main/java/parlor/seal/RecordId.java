package parlor.seal;

import java.util.UUID;

/**
 * A record with a data key of its own.
 *
 * @param kind one letter: {@code c} conversation, {@code l} lead
 */
public record RecordId(char kind, UUID id) {
  /** As it stands in the keyring: {@code c#…}. */
  public String value() {
    return kind + "#" + id;
  }
}
