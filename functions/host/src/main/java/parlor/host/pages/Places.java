package parlor.host.pages;

import parlor.tenant.Origin;

/** Where things are: two origins on one port, so that everything between them is real. */
public record Places(int port) {
  /** API, widget and desk. */
  public String api() {
    return "http://localhost:" + port;
  }

  /** The demo sites. */
  public Origin sites() {
    return new Origin("http://127.0.0.1:" + port);
  }
}
