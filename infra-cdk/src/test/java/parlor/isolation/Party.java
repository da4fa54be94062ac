package parlor.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import parlor.api.owner.TestIssuer;
import parlor.http.Route;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;

/**
 * A business, a visitor of it and its owner, with every identifier they ever hold.
 *
 * @param canary a word that stands in this business's content and in its visitor's messages only
 * @param gone the token of a visit that is erased
 * @param owner whom the issuer calls the business's owner
 * @param signedIn the owner's token
 */
record Party(
    TenantId tenant,
    PublicKey publicKey,
    String key,
    Origin site,
    String canary,
    String token,
    String gone,
    String resume,
    String conversation,
    List<String> messages,
    TestIssuer issuer,
    String owner,
    String signedIn) {
  /** Opens a visit and says something, as the business's own site would. */
  static Party visiting(
      Caller caller,
      PublicKey publicKey,
      String key,
      Origin site,
      String canary,
      TestIssuer issuer,
      String owner) {
    var opened =
        caller.call(
            Attempt.at(Route.OPEN_SESSION).header("origin", site.value()).field("key", key));
    if (opened.status() != 201) {
      throw new IllegalStateException(opened.body());
    }
    var messages = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      var id = UUID.randomUUID().toString();
      var said =
          caller.call(
              Attempt.at(Route.SEND_MESSAGE)
                  .header("origin", site.value())
                  .bearer(opened.text("token"))
                  .field("id", id)
                  .field("text", "What is the word of the month? I say " + canary));
      if (said.status() != 200) {
        throw new IllegalStateException(said.body());
      }
      messages.add(id);
    }
    var left =
        caller.call(
            lead(
                Attempt.at(Route.LEAVE_LEAD)
                    .header("origin", site.value())
                    .bearer(opened.text("token"))));
    if (left.status() != 201) {
      throw new IllegalStateException(left.body());
    }
    return new Party(
        publicKey.tenant(),
        publicKey,
        key,
        site,
        canary,
        opened.text("token"),
        gone(caller, key, site),
        opened.text("resume"),
        opened.text("conversationId"),
        List.copyOf(messages),
        issuer,
        owner,
        issuer.token(owner));
  }

  /** The token of a visit that its visitor has erased. */
  private static String gone(Caller caller, String key, Origin site) {
    var opened =
        caller.call(
            Attempt.at(Route.OPEN_SESSION).header("origin", site.value()).field("key", key));
    var token = opened.text("token");
    var erased =
        caller.call(
            Attempt.at(Route.ERASE_CONVERSATION).header("origin", site.value()).bearer(token));
    if (erased.status() != 200) {
      throw new IllegalStateException(erased.body());
    }
    return token;
  }

  /** The call that leaves a contact. */
  static Attempt lead(Attempt call) {
    return call.field("name", "Nobody").field("email", "nobody@parlor.org").field("consent", true);
  }

  /** With its own site's origin. */
  Attempt at(Route route) {
    return Attempt.at(route).header("origin", site.value());
  }
}
