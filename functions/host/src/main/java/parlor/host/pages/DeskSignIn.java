package parlor.host.pages;

import java.net.URI;

/**
 * Where the desk sends people to sign in.
 *
 * @param issuer as its tokens have it
 * @param client what the desk is called there
 */
public record DeskSignIn(String issuer, String client) {
  String origin() {
    var address = URI.create(issuer);
    return address.getScheme() + "://" + address.getRawAuthority();
  }
}
