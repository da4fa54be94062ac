package parlor.api.deletion;

import java.time.Clock;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** {@code {"step","state"}} to the state after that step. */
public final class DeletionEndpoint {
  private final Steps steps;
  private final Clock clock;

  DeletionEndpoint(Steps steps, Clock clock) {
    this.steps = steps;
    this.clock = clock;
  }

  /**
   * Does a step.
   *
   * @param time it may take; then it stops where it is
   * @throws IllegalArgumentException if there is no such step, or it is given no such state
   * @throws parlor.failure.Unavailable in an outage; it is to be done again
   */
  public JsonNode apply(JsonNode event, Duration time) {
    var work = WorkJson.read(event.path("state"));
    var deadline = clock.instant().plus(time);
    return WorkJson.of(
        switch (event.path("step").asString("")) {
          case "freeze" -> steps.freeze(work);
          case "shred" -> steps.shred(work);
          case "count" -> steps.count(work, deadline);
          case "sweep" -> steps.sweep(work, deadline);
          case "verify" -> steps.verify(work);
          case "receipt" -> steps.receipt(work);
          case "mail" -> steps.mail(work);
          default -> throw new IllegalArgumentException("no such step");
        });
  }
}
