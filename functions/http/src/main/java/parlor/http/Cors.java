package parlor.http;

import java.util.Map;
import parlor.tenant.Origin;

/** Which pages may read our replies (Fetch standard). Never with credentials. */
public final class Cors {
  private static final String ORIGIN = "access-control-allow-origin";
  private static final String EXPOSE = "access-control-expose-headers";

  /**
   * What a script may read beside the body: when to come again, which version, and what follows.
   */
  private static final String READABLE = "Retry-After, ETag, Parlor-Next";

  /** The answer to every preflight, by the gateway alone; no function is asked. */
  public static final HttpReply PREFLIGHT =
      new HttpReply.Bytes(
          204,
          Map.of(
              ORIGIN,
              "*",
              "access-control-allow-methods",
              "GET, POST, PUT, DELETE",
              "access-control-allow-headers",
              "Authorization, Content-Type, Accept, Accept-Language, If-Match, Parlor-Workspace",
              "access-control-max-age",
              "7200"),
          Body.EMPTY);

  private Cors() {}

  /**
   * The reply, readable by a page of {@code listed}: an origin the business lists, or the desk's.
   */
  public static HttpReply open(HttpReply reply, Origin listed) {
    return reply.with(Map.of(ORIGIN, listed.value(), EXPOSE, READABLE, "vary", vary(reply)));
  }

  /** The reply, readable by any page: for what says nothing of anyone. */
  public static HttpReply openToAll(HttpReply reply) {
    return reply.with(Map.of(ORIGIN, "*", EXPOSE, READABLE));
  }

  private static String vary(HttpReply reply) {
    var before = reply.headers().get("vary");
    return before == null ? "Origin" : before + ", Origin";
  }
}
