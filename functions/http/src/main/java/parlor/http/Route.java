package parlor.http;

import java.util.Optional;

/**
 * Every route, and the function that answers it. Both hosts and both templates are held to this.
 */
public enum Route {
  OPEN_SESSION("POST", "/v1/sessions", "session"),
  READ_PRIVACY("GET", "/v1/privacy", "session"),
  SEND_MESSAGE("POST", "/v1/messages", "chat"),
  READ_CONVERSATION("GET", "/v1/conversation", "chat"),
  READ_WORKSPACES("GET", "/v1/owner/workspace", "owner");

  private final String method;
  private final String path;
  private final String function;

  Route(String method, String path, String function) {
    this.method = method;
    this.path = path;
    this.function = function;
  }

  public String method() {
    return method;
  }

  public String path() {
    return path;
  }

  public String function() {
    return function;
  }

  /** The route of a call, if there is one. */
  public static Optional<Route> of(String method, String path) {
    for (var route : values()) {
      if (route.method.equals(method) && route.path.equals(path)) {
        return Optional.of(route);
      }
    }
    return Optional.empty();
  }

  /** Whether any method answers at this path, so that a preflight makes sense. */
  public static boolean known(String path) {
    for (var route : values()) {
      if (route.path.equals(path)) {
        return true;
      }
    }
    return false;
  }
}
