package parlor.api.chat;

import java.util.Set;
import parlor.session.VisitToken;
import parlor.subject.Naming;
import parlor.subject.Print;
import parlor.subject.Reach;

/**
 * By which address a conversation is found when the person it belongs to asks: written with the
 * message that names it. Most messages name nobody and cost nothing here.
 */
final class Directory {
  private final Naming naming;

  Directory(Naming naming) {
    this.naming = naming;
  }

  Set<Print> prints(VisitToken token, Set<Reach> named) {
    return naming.prints(token.key().tenant(), token.keys().tenantKey(), named);
  }
}
