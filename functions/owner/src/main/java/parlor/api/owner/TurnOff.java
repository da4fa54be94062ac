package parlor.api.owner;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Texts;
import parlor.mail.MailKind;
import parlor.mail.Off;
import parlor.mail.OffLinks;
import parlor.mail.Recipients;
import parlor.mail.Stop;
import parlor.mail.Stops;
import parlor.subject.Print;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
import parlor.tenant.Workspaces;

/**
 * What the link at the end of a mail leads to. To look at it changes nothing: it asks, since mail
 * programs and those who guard them follow links by themselves. To post to it turns the mails off,
 * from the page and from a mail program alike (RFC 8058); nobody signs in for that.
 */
final class TurnOff {
  private static final Map<Language, Map<String, String>> TEXTS = Texts.load(TurnOff.class, "off");

  private static final Map<String, String> HEADERS =
      Map.of(
          "content-type",
          "text/html; charset=utf-8",
          "cache-control",
          "no-store",
          "vary",
          "Accept-Language",
          "x-content-type-options",
          "nosniff",
          "referrer-policy",
          "no-referrer",
          "content-security-policy",
          "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
          "x-robots-tag",
          "noindex");

  private final OffLinks links;
  private final Recipients recipients;
  private final Stops stops;
  private final Workspaces workspaces;
  private final Clock clock;

  TurnOff(OffLinks links, Recipients recipients, Stops stops, Workspaces workspaces, Clock clock) {
    this.links = links;
    this.recipients = recipients;
    this.stops = stops;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  HttpReply reply(HttpCall call) {
    var off = Optional.ofNullable(call.query().get("link")).flatMap(links::open);
    if (off.isEmpty()) {
      return page(call, 404, "unknown", "");
    }
    if (!call.method().equals("POST")) {
      return page(call, 200, "ask." + word(off.get()), form(call));
    }
    switch (off.get()) {
      case Off.Kind(var tenant, var person, var kind) -> recipients.turnOff(tenant, person, kind);
      case Off.Replies(var tenant, var address) -> stop(tenant, address);
    }
    return page(call, 200, "done." + word(off.get()), "");
  }

  /** For longer than what they left by now is kept. */
  private void stop(TenantId tenant, Print address) {
    var now = clock.instant();
    workspaces
        .read(tenant)
        .map(business -> business.retention().endOfLead(now))
        .ifPresent(end -> stops.add(tenant, address, new Stop(Stop.Reason.UNSUBSCRIBED, now), end));
  }

  private static String word(Off off) {
    return switch (off) {
      case Off.Kind(var _, var _, var kind) -> kind == MailKind.ALERT ? "alert" : "summary";
      case Off.Replies _ -> "replies";
    };
  }

  /** Without an address it is sent to where it stands, with the link. */
  private static String form(HttpCall call) {
    return "<form method=\"post\"><button>" + text(call, "button") + "</button></form>";
  }

  /** Of our own words alone, so there is nothing in it to escape. */
  private static HttpReply page(HttpCall call, int status, String key, String more) {
    var language = call.language();
    var html =
        """
        <!DOCTYPE html>
        <html lang="%s">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <meta name="color-scheme" content="light dark"><title>%s</title></head>
        <body><main><h1>%s</h1><p>%s</p>%s</main></body>
        </html>
        """
            .formatted(
                language.code(),
                text(call, "title"),
                text(call, key),
                text(call, key + ".more"),
                more);
    return new HttpReply.Bytes(status, HEADERS, Body.of(html))
        .with(Map.of("content-language", language.code()));
  }

  private static String text(HttpCall call, String key) {
    return Texts.text(TEXTS, call.language(), key);
  }
}
