package parlor.http;

import java.util.Optional;
import java.util.Set;

/**
 * Every route, and the function that answers it. Both hosts and both templates are held to this.
 */
public enum Route {
  OPEN_SESSION("POST", "/v1/sessions", "session"),
  READ_PRIVACY("GET", "/v1/privacy", "session"),
  SEND_MESSAGE("POST", "/v1/messages", "chat"),
  READ_CONVERSATION("GET", "/v1/conversation", "chat"),
  ERASE_CONVERSATION("DELETE", "/v1/conversation", "visitor"),
  EXPORT_CONVERSATION("GET", "/v1/conversation/export", "visitor"),
  LEAVE_LEAD("POST", "/v1/leads", "visitor"),
  ASK_FOR_PERSON("POST", "/v1/handoff", "visitor"),
  GIVE_FEEDBACK("POST", "/v1/feedback", "visitor"),
  READ_OPEN_API("GET", "/v1/openapi.json", "session"),
  READ_WORKSPACES("GET", "/v1/owner/workspace", "owner"),
  ERASE_WORKSPACE("DELETE", "/v1/owner/workspace", "owner"),
  /** What the link at the end of a mail leads to; nobody signs in for it. */
  LOOK_AT_OFF("GET", "/v1/mail/off", "owner"),
  TURN_OFF("POST", "/v1/mail/off", "owner"),
  /** The rest of the owner's routes; which there are, their function knows. */
  OWNER_READS("GET", "/v1/owner/{proxy+}", "owner"),
  OWNER_ADDS("POST", "/v1/owner/{proxy+}", "owner"),
  OWNER_CHANGES("PUT", "/v1/owner/{proxy+}", "owner"),
  OWNER_REMOVES("DELETE", "/v1/owner/{proxy+}", "owner");

  /** Where an owner sends files. */
  private static final Set<String> FILES = Set.of("/v1/owner/content/files", "/v1/owner/imports");

  /** Ends a path that goes on, as API Gateway writes it. */
  private static final String REST = "{proxy+}";

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

  /** Whether it is about mails, and taken by whoever has one. */
  public boolean turnsMailsOff() {
    return this == LOOK_AT_OFF || this == TURN_OFF;
  }

  /** The route of a call, if there is one; a whole path comes before one that goes on. */
  public static Optional<Route> of(String method, String path) {
    for (var route : values()) {
      if (route.method.equals(method) && route.leadsTo(path)) {
        return Optional.of(route);
      }
    }
    return Optional.empty();
  }

  /** How long a body may be at this path, in bytes. */
  public static int mostBytes(String path) {
    return FILES.contains(path) ? Json.MOST_FILE_BYTES : Json.MOST_BYTES;
  }

  /** Whether any method answers at this path, so that a preflight makes sense. */
  public static boolean known(String path) {
    for (var route : values()) {
      if (route.leadsTo(path)) {
        return true;
      }
    }
    return false;
  }

  private boolean leadsTo(String asked) {
    if (!path.endsWith(REST)) {
      return path.equals(asked);
    }
    var begin = path.substring(0, path.length() - REST.length());
    return asked.startsWith(begin) && asked.length() > begin.length();
  }
}
