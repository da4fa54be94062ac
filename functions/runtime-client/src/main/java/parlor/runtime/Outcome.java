package parlor.runtime;

import java.time.Duration;

/** How an invocation ended. {@code took} is from handing the event out to the last byte back. */
public sealed interface Outcome {
  Duration took();

  /** The function returned. */
  record Answered(String payload, Duration took) implements Outcome {}

  /** The function threw; the runtime client reported it. */
  record Failed(String type, String report, Duration took) implements Outcome {}

  /** Neither came before the deadline; Lambda would end the process here. */
  record TimedOut(Duration took) implements Outcome {}
}
