package parlor.runtime;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A function as it is deployed.
 *
 * @param name the function's
 * @param handler the class named in its configuration
 * @param jar what is uploaded
 * @param environment what its configuration adds to the environment
 * @param initialization how instances begin
 * @param flags more flags for its JVM; on Lambda they would come in {@code JAVA_TOOL_OPTIONS}
 */
public record Deployed(
    String name,
    String handler,
    Path jar,
    Map<String, String> environment,
    Initialization initialization,
    List<String> flags) {
  /** {@code AWS_LAMBDA_INITIALIZATION_TYPE}. */
  public enum Initialization {
    ON_DEMAND("on-demand"),
    SNAP_START("snap-start");

    private final String word;

    Initialization(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  public Deployed {
    environment = Map.copyOf(environment);
    flags = List.copyOf(flags);
  }

  /** Started on demand, without further flags. */
  public static Deployed onDemand(
      String name, String handler, Path jar, Map<String, String> environment) {
    return new Deployed(name, handler, jar, environment, Initialization.ON_DEMAND, List.of());
  }

  /** The same with SnapStart. */
  public Deployed withSnapStart() {
    return new Deployed(name, handler, jar, environment, Initialization.SNAP_START, flags);
  }

  /** The same with more flags. */
  public Deployed withFlags(List<String> more) {
    return new Deployed(name, handler, jar, environment, initialization, more);
  }
}
