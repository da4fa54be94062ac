package parlor.asl;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One state of a file. */
sealed interface State {
  Position run(String name, JsonNode data, Outside outside);

  /** Those that may come after it. */
  Set<String> exits();

  /** Does something, and goes on with what it gives back. */
  record Task(
      String resource,
      Optional<JsonNode> parameters,
      Retry retry,
      Optional<Caught> caught,
      String next)
      implements State {
    @Override
    public Position run(String name, JsonNode data, Outside outside) {
      try {
        return Position.at(next, retry.run(outside, resource, input(data)));
      } catch (RuntimeException e) {
        if (caught.isEmpty()) {
          return new Position(name, data, Position.Run.FAILED);
        }
        // The error's kind alone: what it says may be anything.
        var failure = JsonNodeFactory.instance.objectNode().put("Error", e.getClass().getName());
        return Position.at(caught.get().next(), caught.get().path().put(data, failure));
      }
    }

    private JsonNode input(JsonNode data) {
      return parameters.map(given -> filled(given, data)).orElse(data);
    }

    private static JsonNode filled(JsonNode parameters, JsonNode data) {
      var input = JsonNodeFactory.instance.objectNode();
      for (var field : parameters.properties()) {
        var name = field.getKey();
        if (name.endsWith(".$")) {
          var path = Path.read("Parameters", field.getValue().asString(""));
          input.set(name.substring(0, name.length() - 2), path.of(data));
        } else {
          input.set(name, field.getValue());
        }
      }
      return input;
    }

    @Override
    public Set<String> exits() {
      return Set.copyOf(Stream.concat(Stream.of(next), caught.map(Caught::next).stream()).toList());
    }
  }

  /** Where a failure leads, and where it is noted. */
  record Caught(Path path, String next) {}

  /** One way or another. */
  record Choice(List<Rule> rules, String otherwise) implements State {
    @Override
    public Position run(String name, JsonNode data, Outside outside) {
      var to =
          rules.stream()
              .filter(rule -> rule.holds(data))
              .findFirst()
              .map(Rule::next)
              .orElse(otherwise);
      return Position.at(to, data);
    }

    @Override
    public Set<String> exits() {
      return Set.copyOf(
          Stream.concat(Stream.of(otherwise), rules.stream().map(Rule::next)).distinct().toList());
    }
  }

  /** This way if what stands there is so. */
  record Rule(Path variable, boolean equal, String next) {
    boolean holds(JsonNode data) {
      var value = variable.of(data);
      return value.isBoolean() && value.booleanValue() == equal;
    }
  }

  /** Time passes. */
  record Wait(Duration time, String next) implements State {
    @Override
    public Position run(String name, JsonNode data, Outside outside) {
      outside.pause(time);
      return Position.at(next, data);
    }

    @Override
    public Set<String> exits() {
      return Set.of(next);
    }
  }

  /** All is done. */
  record Succeed() implements State {
    @Override
    public Position run(String name, JsonNode data, Outside outside) {
      return new Position(name, data, Position.Run.SUCCEEDED);
    }

    @Override
    public Set<String> exits() {
      return Set.of();
    }
  }

  /** It cannot be done. */
  record Fail() implements State {
    @Override
    public Position run(String name, JsonNode data, Outside outside) {
      return new Position(name, data, Position.Run.FAILED);
    }

    @Override
    public Set<String> exits() {
      return Set.of();
    }
  }
}
