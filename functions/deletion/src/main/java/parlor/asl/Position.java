package parlor.asl;

import tools.jackson.databind.JsonNode;

/**
 * How far a run has come: all that must be kept to go on with it elsewhere.
 *
 * @param state the one to be entered next; the one it ended in once it ended
 * @param data what that state is given
 */
public record Position(String state, JsonNode data, Run run) {
  /** Whether there is more to do. */
  public enum Run {
    GOES_ON,
    SUCCEEDED,
    FAILED
  }

  static Position at(String state, JsonNode data) {
    return new Position(state, data, Run.GOES_ON);
  }

  public boolean ended() {
    return run != Run.GOES_ON;
  }

  /** Without the data. */
  @Override
  public String toString() {
    return "Position[" + state + ", " + run + "]";
  }
}
