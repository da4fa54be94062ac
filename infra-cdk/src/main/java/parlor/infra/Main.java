package parlor.infra;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.App;
import tools.jackson.databind.json.JsonMapper;

/** Writes the template where CDK's command line told it to, and says what it costs while idle. */
final class Main {
  private Main() {}

  /** Wants {@code parlor.root} and {@code parlor.target}, where the build is. */
  public static void main(String[] arguments) {
    try {
      var root = Path.of(Objects.requireNonNull(System.getProperty("parlor.root")));
      write(ParlorApp.of(Map.of(), Built.in(root, System.getProperty("parlor.target", "target"))));
    } catch (CannotSynth e) {
      System.err.println("Parlor cannot be put together: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void write(App app) {
    var file = app.synth().getStackArtifact("Parlor").getTemplateFullPath();
    var template = new JsonMapper().readTree(Path.of(file).toFile());
    // Not on the standard output: that is for the template.
    new IdleCost(Prices.read(), template)
        .lines(Settings.of(app.getNode()))
        .forEach(System.err::println);
  }
}
