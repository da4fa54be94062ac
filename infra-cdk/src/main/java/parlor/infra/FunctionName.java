package parlor.infra;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import parlor.http.Route;

/** The functions behind the routes, and the size of each. */
enum FunctionName {
  /** Opening a visit is a handful of small reads. */
  SESSION("parlor.api.session.SessionHandler", 1024, 15),
  /**
   * 1,769 MB is one whole processor: a business's content is indexed when an instance first meets
   * it. API Gateway gives up at 29 seconds, and its clock runs during a restore too.
   */
  CHAT("parlor.api.chat.ChatHandler", 1769, 27),
  /** A token is checked, and a page of a list opened; a search opens many. */
  OWNER("parlor.api.owner.OwnerHandler", 1024, 15),
  /** A person is asked for, a contact left; the log is taken away, or erased. */
  VISITOR("parlor.api.visitor.VisitorHandler", 1024, 15);

  private final String handler;
  private final int megabytes;
  private final int seconds;

  FunctionName(String handler, int megabytes, int seconds) {
    this.handler = handler;
    this.megabytes = megabytes;
    this.seconds = seconds;
  }

  static FunctionName of(Route route) {
    return valueOf(route.function().toUpperCase(Locale.ROOT));
  }

  /** As {@link Route#function} says it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As a construct is called. */
  String id() {
    return name().charAt(0) + word().substring(1);
  }

  String handler() {
    return handler;
  }

  int megabytes() {
    return megabytes;
  }

  int seconds() {
    return seconds;
  }

  /** Whether it is asked by people who sign in, and looks up what they are members of. */
  boolean knowsPeople() {
    return this == OWNER;
  }

  /** Whether visitors come to it with tokens that it opens. */
  boolean opensTokens() {
    return this != OWNER;
  }

  /** Whether it makes or checks public keys, or signs receipts, by the same secret. */
  boolean knowsPublicKeys() {
    return this != CHAT;
  }

  List<Route> routes() {
    return Arrays.stream(Route.values()).filter(route -> of(route) == this).toList();
  }
}
