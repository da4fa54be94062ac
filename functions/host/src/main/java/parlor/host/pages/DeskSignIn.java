package parlor.host.pages;

import java.util.List;

/**
 * Where the desk sends people to sign in.
 *
 * @param issuer as its tokens have it
 * @param client what the desk is called there
 * @param scope what it asks for beyond {@code openid}
 * @param origins that the desk's script speaks to for it
 */
public record DeskSignIn(String issuer, String client, String scope, List<String> origins) {
  public DeskSignIn {
    origins = List.copyOf(origins);
  }
}
