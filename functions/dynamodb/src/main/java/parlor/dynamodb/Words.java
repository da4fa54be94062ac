package parlor.dynamodb;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The words of our language as stored: the constants' own names. */
final class Words {
  private Words() {}

  /** Empty if a later release wrote a word that this one does not know. */
  static <E extends Enum<E>> Optional<E> read(Class<E> type, JsonNode node, String field) {
    return read(type, node.required(field).asString());
  }

  static <E extends Enum<E>> Optional<E> read(Class<E> type, String word) {
    try {
      return Optional.of(Enum.valueOf(type, word));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
