package parlor.api.owner;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import parlor.http.Json;

/** An issuer on a port of this machine, which signs whatever it is asked to. */
@SuppressWarnings("JavaUtilDate") // The library's own.
public final class TestIssuer implements AutoCloseable {
  private static final String CLIENT = "desk";

  private final HttpServer server;
  private final Map<String, String> emails = new ConcurrentHashMap<>();
  private final Clock clock;
  private final AtomicInteger asked = new AtomicInteger();
  private final RSAKey rsa;
  private volatile ECKey key;
  private volatile boolean down;
  private volatile String said = "";
  private int keys;

  private TestIssuer(HttpServer server, Clock clock) throws JOSEException {
    this.server = server;
    this.clock = clock;
    this.key = new ECKeyGenerator(Curve.P_256).keyID("key-0").generate();
    this.rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
  }

  /** On a free port; its tokens are as of {@code clock}. */
  public static TestIssuer start(Clock clock) {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var issuer = new TestIssuer(server, clock);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", issuer::serve);
      server.start();
      return issuer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a function is told of it. */
  public Issuer issuer() {
    return new Issuer("http://127.0.0.1:" + server.getAddress().getPort(), CLIENT);
  }

  /** An access token as Cognito makes them, good for an hour. */
  public String token(String subject) {
    return token(subject, claims -> claims);
  }

  /** The same with other claims. */
  public String token(String subject, UnaryOperator<JWTClaimsSet.Builder> change) {
    var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
    return signed(header, change.apply(claims(subject)).build(), es256());
  }

  /** An access token as RFC 9068 has them: typed, with an audience, signed by RSA. */
  public String rfc9068(String subject) {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(new JOSEObjectType("at+jwt"))
            .keyID("rsa")
            .build();
    var claims = claims(subject).claim("token_use", null).audience(CLIENT).build();
    try {
      return signed(header, claims, new RSASSASigner(rsa));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A good token, but for a signature: {@code alg} is {@code none}. */
  public String unsigned(String subject) {
    return new PlainJWT(claims(subject).build()).serialize();
  }

  /** A good token, signed with the public key as if it were a shared secret. */
  public String confused(String subject) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("rsa").build();
      var secret = rsa.toPublicJWK().toJSONString().getBytes(UTF_8);
      return signed(header, claims(subject).build(), new MACSigner(secret));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A good token under the name of the issuer's key, signed by another. */
  public String forged(String subject) {
    try {
      var own = new ECKeyGenerator(Curve.P_256).keyID(key.getKeyID()).generate();
      var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
      return signed(header, claims(subject).build(), new ECDSASigner(own));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A good token that brings the key it wants to be checked with. */
  public String selfMade(String subject) {
    try {
      var own = new ECKeyGenerator(Curve.P_256).keyID("own").generate();
      var header =
          new JWSHeader.Builder(JWSAlgorithm.ES256).jwk(own.toPublicJWK()).keyID("own").build();
      return signed(header, claims(subject).build(), new ECDSASigner(own));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Signs with a new key from now on and publishes that alone. */
  public void rotate() {
    try {
      key = new ECKeyGenerator(Curve.P_256).keyID("key-" + ++keys).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether it answers from now on. */
  public void down(boolean now) {
    down = now;
  }

  /** Says this of itself instead; its keys stay where they are. */
  public void says(String text) {
    said = text;
  }

  /** Knows this of somebody from now on. */
  public void email(String subject, String address, boolean verified) {
    emails.put(
        subject,
        Json.object()
            .put("sub", subject)
            .put("email", address)
            .put("email_verified", Boolean.toString(verified))
            .toString());
  }

  /** How often its keys were asked for. */
  public int asked() {
    return asked.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private JWTClaimsSet.Builder claims(String subject) {
    return new JWTClaimsSet.Builder()
        .issuer(issuer().name())
        .subject(subject)
        .claim("client_id", CLIENT)
        .claim("token_use", "access")
        .issueTime(Date.from(clock.instant()))
        .expirationTime(Date.from(clock.instant().plus(Duration.ofHours(1))));
  }

  private JWSSigner es256() {
    try {
      return new ECDSASigner(key);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
    try {
      var token = new SignedJWT(header, claims);
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean forKeys = exchange.getRequestURI().getPath().equals("/keys");
      if (forKeys) {
        asked.incrementAndGet();
      }
      if (down) {
        exchange.sendResponseHeaders(500, -1);
        return;
      }
      var text =
          exchange.getRequestURI().getPath().equals("/userinfo")
              ? known(exchange)
              : forKeys || said.isEmpty() ? document(forKeys) : said;
      var bytes = text.getBytes(UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private String known(HttpExchange exchange) {
    try {
      var token = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
      var subject = SignedJWT.parse(token).getJWTClaimsSet().getSubject();
      return emails.getOrDefault(subject, "{}");
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private String document(boolean forKeys) {
    return forKeys
        ? new JWKSet(List.of(key, rsa)).toString(true)
        : Json.object()
            .put("issuer", issuer().name())
            .put("jwks_uri", issuer().name() + "/keys")
            .put("userinfo_endpoint", issuer().name() + "/userinfo")
            .toString();
  }
}
