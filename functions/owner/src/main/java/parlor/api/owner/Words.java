package parlor.api.owner;

import java.util.Locale;
import java.util.Optional;

/** Constants as they go over the wire: lower case, with hyphens. */
final class Words {
  private Words() {}

  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> Optional<E> read(Class<E> type, String word) {
    for (var value : type.getEnumConstants()) {
      if (of(value).equals(word)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
