package parlor.api.owner;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys an issuer signs with: where its configuration says they are, so that it may move them.
 * Kept for an hour, longer while it cannot be reached, and asked for again for a key that is not
 * known; twice in ten seconds at most, whatever tokens come.
 */
final class IssuerKeys implements JWKSetSource<SecurityContext> {
  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration WAIT = Duration.ofSeconds(5);
  private static final Duration IN_AN_OUTAGE = Duration.ofHours(4);
  private static final Duration AGAIN = Duration.ofSeconds(10);

  private final Issuer issuer;
  private final Documents documents;
  private volatile boolean reached;

  IssuerKeys(Issuer issuer, Documents documents) {
    this.issuer = issuer;
    this.documents = documents;
  }

  /** Asks for nothing yet. */
  JWKSource<SecurityContext> remembered() {
    return JWKSourceBuilder.create(this)
        .cache(KEPT.toMillis(), WAIT.toMillis())
        // It would need a thread of its own, which a snapshot freezes.
        .refreshAheadCache(false)
        .rateLimited(AGAIN.toMillis())
        .outageTolerant(IN_AN_OUTAGE.toMillis())
        .build();
  }

  /** Whether the issuer answered when it was last asked. */
  boolean reached() {
    return reached;
  }

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
      throws JWKSetRetrievalException {
    reached = false;
    try {
      var keys = JWKSet.parse(documents.read(address()));
      reached = true;
      return keys;
    } catch (IOException | ParseException | JacksonException | IllegalArgumentException e) {
      throw new JWKSetRetrievalException("no keys of the issuer", e);
    }
  }

  private URI address() throws IOException {
    var said = JsonMapper.shared().readTree(documents.read(issuer.configuration()));
    var address = URI.create(said.path("jwks_uri").asString(""));
    // Another's configuration would lead to another's keys.
    if (!said.path("issuer").asString("").equals(issuer.name()) || !Issuer.trusted(address)) {
      throw new IOException("not the issuer's configuration");
    }
    return address;
  }

  @Override
  public void close() {}
}
