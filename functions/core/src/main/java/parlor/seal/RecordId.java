package parlor.seal;

import java.util.UUID;

/**
 * A record with a data key of its own.
 *
 * @param kind one letter: {@code c} conversation, {@code l} lead, {@code m} member or somebody
 *     invited
 */
public record RecordId(char kind, UUID id) {
  /** Reads what {@link #value} has written. */
  public static RecordId of(String value) {
    if (value.length() < 3 || value.charAt(1) != '#') {
      throw new IllegalArgumentException("a record is a letter, # and a UUID");
    }
    return new RecordId(value.charAt(0), UUID.fromString(value.substring(2)));
  }

  /** As it stands in the keyring: {@code c#…}. */
  public String value() {
    return kind + "#" + id;
  }
}
