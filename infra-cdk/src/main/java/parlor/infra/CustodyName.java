package parlor.infra;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The functions that those who run a stage call by name, and the size of each. */
enum CustodyName {
  /** One whole processor: there is no snapshot, and the first request may not take a second. */
  BREAK_GLASS("parlor.api.custody.BreakGlassHandler", 1769, 30),
  /** As long as Lambda lets it: what it has not done by then, the next call goes on with. */
  ROTATION("parlor.api.custody.RotationHandler", 1769, 900);

  private final String handler;
  private final int megabytes;
  private final int seconds;

  CustodyName(String handler, int megabytes, int seconds) {
    this.handler = handler;
    this.megabytes = megabytes;
    this.seconds = seconds;
  }

  /** As the function's name ends. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As a construct is called. */
  String id() {
    return Arrays.stream(name().split("_"))
            .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining())
        + "Function";
  }

  String handler() {
    return handler;
  }

  int megabytes() {
    return megabytes;
  }

  int seconds() {
    return seconds;
  }
}
