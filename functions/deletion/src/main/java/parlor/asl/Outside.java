package parlor.asl;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** What a run needs of the world. */
public interface Outside {
  /** Does a task. Whatever it throws is an error that may be retried. */
  JsonNode task(String resource, JsonNode input);

  /** Returns once that time is over. */
  void pause(Duration time);
}
