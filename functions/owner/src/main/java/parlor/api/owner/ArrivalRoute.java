package parlor.api.owner;

import java.util.Optional;

/** Every route for somebody who is signed in, whether they work for a business yet or not. */
enum ArrivalRoute {
  MAY_SIGN_UP("GET", "signup"),
  SIGN_UP("POST", "signup"),
  ACCEPT_INVITATION("POST", "invitations/accept");

  private final String method;
  private final String path;

  ArrivalRoute(String method, String path) {
    this.method = method;
    this.path = path;
  }

  String method() {
    return method;
  }

  String path() {
    return OwnerRoute.BEGIN + path;
  }

  static Optional<ArrivalRoute> of(String method, String path) {
    for (var route : values()) {
      if (route.method.equals(method) && route.path().equals(path)) {
        return Optional.of(route);
      }
    }
    return Optional.empty();
  }
}
