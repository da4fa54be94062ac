package parlor.host.signin;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a code stands for, until it is taken or its time is over. */
record Grant(
    String subject,
    String name,
    CodeChallenge challenge,
    URI redirect,
    @Nullable String nonce,
    Instant until) {
  @Override
  public String toString() {
    return "Grant[" + until + "]";
  }
}
