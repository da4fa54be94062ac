package parlor.asl;

import java.time.Duration;
import java.util.ArrayList;
import tools.jackson.databind.JsonNode;

/** Reads one state, or says what of it is not known. */
final class StateReader {
  private StateReader() {}

  static State read(String name, JsonNode node) {
    var fields = new Fields(name, node);
    var state =
        switch (fields.text("Type")) {
          case "Task" -> task(fields);
          case "Choice" -> choice(fields);
          case "Wait" -> new State.Wait(Duration.ofSeconds(fields.number("Seconds")), next(fields));
          case "Succeed" -> new State.Succeed();
          case "Fail" -> fail(fields);
          default -> throw new Unsupported(name, "the type " + fields.text("Type"));
        };
    fields.end();
    return state;
  }

  private static State task(Fields fields) {
    var parameters = fields.node("Parameters");
    parameters.ifPresent(given -> check(fields.where(), given));
    return new State.Task(
        fields.text("Resource"),
        parameters,
        fields.only("Retry").map(Retry::read).orElse(Retry.NEVER),
        fields.only("Catch").map(StateReader::caught),
        next(fields));
  }

  /** Values that are as they stand, and paths. */
  private static void check(String where, JsonNode parameters) {
    for (var field : parameters.properties()) {
      if (field.getKey().endsWith(".$")) {
        var unused = Path.read(where, field.getValue().asString(""));
      } else if (!field.getValue().isString()) {
        throw new Unsupported(where, "a parameter that is no text");
      }
    }
  }

  private static State.Caught caught(Fields fields) {
    fields.allErrors();
    var path = fields.optional("ResultPath").map(it -> Path.read(fields.where(), it));
    var caught = new State.Caught(path.orElse(Path.ALL), next(fields));
    fields.end();
    return caught;
  }

  private static State choice(Fields fields) {
    var rules = new ArrayList<State.Rule>();
    for (var node : fields.node("Choices").orElseThrow()) {
      var rule = new Fields(fields.where() + ".Choices", node);
      var variable = Path.read(rule.where(), rule.text("Variable"));
      rules.add(new State.Rule(variable, rule.flag("BooleanEquals"), next(rule)));
      rule.end();
    }
    return new State.Choice(rules, fields.text("Default"));
  }

  private static State fail(Fields fields) {
    // For whoever reads the run on AWS.
    var unused = fields.text("Error") + fields.text("Cause");
    return new State.Fail();
  }

  private static String next(Fields fields) {
    return fields.text("Next");
  }
}
