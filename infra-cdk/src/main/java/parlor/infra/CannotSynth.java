package parlor.infra;

/** Says in one line what is missing. */
final class CannotSynth extends RuntimeException {
  CannotSynth(String message) {
    super(message);
  }
}
