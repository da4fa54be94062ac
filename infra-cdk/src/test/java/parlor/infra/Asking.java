package parlor.infra;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import parlor.model.ModelList;

/** An environment that has everything and notes what it is asked for. */
final class Asking extends AbstractMap<String, String> {
  /** What has a form of its own, in which none may be said. */
  static final Set<String> MODELS =
      Set.of("PARLOR_MODELS", "PARLOR_EMBEDDINGS", "PARLOR_GUARDRAIL");

  private final Set<String> names = new TreeSet<>();

  /** What a function's configuration asks for. */
  static Set<String> by(FunctionName function) throws ReflectiveOperationException {
    return by(function.handler());
  }

  static Set<String> by(String handler) throws ReflectiveOperationException {
    var asked = new Asking();
    configuration(handler, asked);
    // Lambda itself says which region it is.
    asked.names.remove("AWS_REGION");
    return asked.names;
  }

  /** A function's configuration as this environment makes it. */
  static Object configuration(String handler, Map<String, String> environment)
      throws ReflectiveOperationException {
    var config =
        Class.forName(handler.replaceAll("Handler$", "Config")).getDeclaredMethod("of", Map.class);
    config.setAccessible(true);
    return config.invoke(null, environment);
  }

  @Override
  public String get(Object name) {
    names.add((String) name);
    return switch ((String) name) {
      case "PARLOR_CEILING" -> "20000/100";
      case "PARLOR_SIGN_UP" -> "invited";
      case "PARLOR_INVITED" -> "none";
      default -> MODELS.contains(name) ? ModelList.NONE : "something";
    };
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return Set.of();
  }
}
