package parlor.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A state machine: what it does, on what, and in whose name. */
final class MachineFacts {
  private MachineFacts() {}

  static void say(
      Facts facts,
      Meaning meaning,
      String name,
      JsonNode properties,
      JsonNode role,
      String definition) {
    var machine = "machine " + name;
    facts.say(machine + " runs", JsonMapper.shared().readTree(definition).toString());
    facts.say(machine + " role", meaning.text(role));
    facts.all(machine + " with", properties.required("DefinitionSubstitutions"));
  }

  /** As SAM finds it, from the repository's root. */
  static String file(String uri) {
    try {
      return Files.readString(Path.of("..").resolve(uri));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
