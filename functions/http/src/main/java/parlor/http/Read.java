package parlor.http;

import java.util.function.Function;

/** What was read from a call, or the problem with it. */
public sealed interface Read<T> {
  /** It could be read. */
  record Good<T>(T value) implements Read<T> {}

  /** It could not. */
  record Bad<T>(Problem problem) implements Read<T> {}

  static <T> Read<T> good(T value) {
    return new Good<>(value);
  }

  static <T> Read<T> bad(Problem problem) {
    return new Bad<>(problem);
  }

  /** Reads on, if it could be read so far. */
  default <R> Read<R> then(Function<T, Read<R>> next) {
    return switch (this) {
      case Good<T>(var value) -> next.apply(value);
      case Bad<T>(var problem) -> bad(problem);
    };
  }
}
