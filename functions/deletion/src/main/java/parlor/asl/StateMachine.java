package parlor.asl;

import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of the Amazon States Language, run state by state. */
public final class StateMachine {
  private final String start;
  private final SequencedMap<String, State> states;

  private StateMachine(String start, SequencedMap<String, State> states) {
    this.start = start;
    this.states = states;
  }

  /**
   * Reads a file. How long a run may take as a whole is Step Functions' to see to.
   *
   * @throws Unsupported if it says anything that is not known here
   */
  public static StateMachine read(String json) {
    var file = new Fields("the file", JsonMapper.shared().readTree(json));
    var start = file.text("StartAt");
    file.node("TimeoutSeconds");
    var states = new LinkedHashMap<String, State>();
    for (var field : file.node("States").orElseThrow().properties()) {
      states.put(field.getKey(), StateReader.read(field.getKey(), field.getValue()));
    }
    file.end();
    if (!states.containsKey(start)) {
      throw new Unsupported("the file", "to start at " + start);
    }
    states.forEach(
        (name, state) -> {
          for (var next : state.exits()) {
            if (!states.containsKey(next)) {
              throw new Unsupported(name, "to go on with " + next);
            }
          }
        });
    return new StateMachine(start, states);
  }

  /** The names of all states, in the file's order. */
  public SequencedSet<String> states() {
    return states.sequencedKeySet();
  }

  /** Before anything is done. */
  public Position begin(JsonNode input) {
    return Position.at(start, input);
  }

  /** Runs one state. Cut short, it may be run again from {@code at}. */
  public Position next(Position at, Outside outside) {
    if (at.ended()) {
      return at;
    }
    return Objects.requireNonNull(states.get(at.state()), at.state())
        .run(at.state(), at.data(), outside);
  }
}
