package parlor.api.owner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parlor.people.Role;

/** Every route for one business, and who may take it. The OpenAPI document is held to this. */
enum OwnerRoute {
  LIST_CONVERSATIONS("GET", "conversations", Role.AGENT),
  READ_THREAD("GET", "conversations/{id}", Role.AGENT),
  ERASE_CONVERSATION("DELETE", "conversations/{id}", Role.OWNER),
  ERASE_CONVERSATIONS("POST", "conversations/erase", Role.OWNER),
  SEARCH("POST", "conversations/search", Role.AGENT),
  REPLY("POST", "replies", Role.AGENT),
  LIST_LEADS("GET", "leads", Role.AGENT),
  READ_LEAD("GET", "leads/{id}", Role.AGENT),
  CHANGE_LEAD("PUT", "leads/{id}", Role.AGENT),
  REMOVE_LEAD("DELETE", "leads/{id}", Role.OWNER),
  FIND_SUBJECT("POST", "subjects/find", Role.OWNER),
  EXPORT_SUBJECT("POST", "subjects/export", Role.OWNER),
  ERASE_SUBJECT("POST", "subjects/erase", Role.OWNER),
  LIST_UNANSWERED("GET", "unanswered", Role.AGENT),
  READ_CONTENT("GET", "content", Role.AGENT),
  ADD_ANSWER("POST", "content/entries", Role.OWNER),
  CHANGE_ANSWER("PUT", "content/entries/{id}", Role.OWNER),
  REMOVE_ANSWER("DELETE", "content/entries/{id}", Role.OWNER),
  ADD_SITE("POST", "content/sites", Role.OWNER),
  ADD_FILE("POST", "content/files", Role.OWNER),
  READ_SOURCE_AGAIN("POST", "content/sources/{id}/reread", Role.OWNER),
  REMOVE_SOURCE("DELETE", "content/sources/{id}", Role.OWNER),
  READ_SETTINGS("GET", "settings", Role.AGENT),
  WRITE_SETTINGS("PUT", "settings", Role.OWNER),
  READ_MAIL("GET", "mail", Role.OWNER),
  WRITE_MAIL("PUT", "mail", Role.OWNER),
  REMOVE_MAIL("DELETE", "mail", Role.OWNER),
  LIST_DOMAINS("GET", "domains", Role.OWNER),
  ADD_DOMAIN("POST", "domains", Role.OWNER),
  REMOVE_DOMAIN("DELETE", "domains", Role.OWNER),
  LIST_KEYS("GET", "keys", Role.OWNER),
  MAKE_KEY("POST", "keys", Role.OWNER),
  ROTATE_KEY("POST", "keys/{key}/rotate", Role.OWNER),
  REVOKE_KEY("DELETE", "keys/{key}", Role.OWNER),
  LIST_MEMBERS("GET", "members", Role.AGENT),
  INVITE("POST", "members", Role.OWNER),
  CHANGE_MEMBER("PUT", "members/{id}", Role.OWNER),
  REMOVE_MEMBER("DELETE", "members/{id}", Role.OWNER),
  READ_CHECKLIST("GET", "checklist", Role.OWNER),
  EXPORT_WORKSPACE("POST", "exports", Role.OWNER),
  IMPORT_WORKSPACE("POST", "imports", Role.OWNER),
  READ_USAGE("GET", "usage", Role.AGENT),
  READ_NOTICES("GET", "notices", Role.OWNER),
  SEE_NOTICE("POST", "notices/seen", Role.OWNER),
  READ_AGREEMENT("GET", "agreement", Role.OWNER),
  READ_AUDIT("GET", "audit", Role.AGENT),
  ERASE_WORKSPACE("DELETE", "workspace", Role.OWNER);

  /** What became of an erasure; whoever asked for it is no member any more. */
  static final String ERASURE = "/v1/owner/erasure";

  /** All of them begin so. */
  static final String BEGIN = "/v1/owner/";

  /** A route, and what stands in the places of its path. */
  record Taken(OwnerRoute route, List<String> path) {}

  private final String method;
  private final String path;
  private final Role least;

  OwnerRoute(String method, String path, Role least) {
    this.method = method;
    this.path = path;
    this.least = least;
  }

  String method() {
    return method;
  }

  String path() {
    return BEGIN + path;
  }

  boolean isFor(Role role) {
    return role == Role.OWNER || role == least;
  }

  static Optional<Taken> of(String method, String path) {
    if (!path.startsWith(BEGIN)) {
      return Optional.empty();
    }
    var asked = List.of(path.substring(BEGIN.length()).split("/", -1));
    for (var route : values()) {
      var filled = route.method.equals(method) ? route.filled(asked) : Optional.<Taken>empty();
      if (filled.isPresent()) {
        return filled;
      }
    }
    return Optional.empty();
  }

  private Optional<Taken> filled(List<String> asked) {
    var parts = List.of(path.split("/", -1));
    if (asked.size() != parts.size()) {
      return Optional.empty();
    }
    var places = new ArrayList<String>();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).startsWith("{")) {
        places.add(asked.get(i));
      } else if (!parts.get(i).equals(asked.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(new Taken(this, List.copyOf(places)));
  }
}
