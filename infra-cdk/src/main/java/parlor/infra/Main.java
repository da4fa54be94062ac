package parlor.infra;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Writes the template where CDK's command line told it to. */
final class Main {
  private Main() {}

  /** Wants {@code parlor.root} and {@code parlor.target}, where the build is. */
  public static void main(String[] arguments) {
    try {
      var root = Path.of(Objects.requireNonNull(System.getProperty("parlor.root")));
      ParlorApp.of(Map.of(), Built.in(root, System.getProperty("parlor.target", "target"))).synth();
    } catch (CannotSynth e) {
      System.err.println("Parlor cannot be put together: " + e.getMessage());
      System.exit(1);
    }
  }
}
