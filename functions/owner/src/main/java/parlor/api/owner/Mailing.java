package parlor.api.owner;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import parlor.audit.Deed;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Read;
import parlor.mail.EmailAddress;
import parlor.mail.MailKind;
import parlor.mail.Recipient;
import parlor.mail.Recipients;
import parlor.mail.Stop;
import parlor.mail.StoppedAddresses;
import parlor.tenant.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who gets the business's mails. Everybody sets their own address and nobody another's, so no mail
 * goes to somebody who did not ask for it at the desk.
 */
final class Mailing {
  private static final Set<String> FIELDS = Set.of("address", "language", "alerts", "summaries");
  private static final int LONGEST = 254;

  private final Recipients recipients;
  private final StoppedAddresses stopped;
  private final Journal journal;

  Mailing(Recipients recipients, StoppedAddresses stopped, Journal journal) {
    this.recipients = recipients;
    this.stopped = stopped;
    this.journal = journal;
  }

  /** {@code GET /v1/owner/mail}. */
  HttpReply read(Visit visit) {
    return Json.reply(200, json(visit));
  }

  /** {@code PUT /v1/owner/mail}: what the caller gets, and where. */
  HttpReply write(Visit visit) {
    var asked = Json.read(visit.call().body(), FIELDS).then(body -> recipient(visit, body));
    return switch (asked) {
      case Read.Bad<Recipient>(var problem) -> problem.reply(visit.call());
      case Read.Good<Recipient>(var wanted) -> {
        journal.write(visit, Deed.SETTINGS_CHANGED);
        recipients.write(visit.tenant(), wanted);
        yield read(visit);
      }
    };
  }

  /** {@code DELETE /v1/owner/mail}: nothing for the caller any more. */
  HttpReply remove(Visit visit) {
    journal.write(visit, Deed.SETTINGS_CHANGED);
    recipients.remove(visit.tenant(), visit.person());
    return read(visit);
  }

  /** An address that nothing goes to any more stays so until it is changed. */
  private Read<Recipient> recipient(Visit visit, JsonNode body) {
    var address = Fields.text(body.path("address"), LONGEST).flatMap(EmailAddress::parse);
    var language = Language.ofTag(body.path("language").asString(""));
    if (address.isEmpty()) {
      return Asked.bad("address");
    }
    if (language.isEmpty()
        || !body.path("alerts").isBoolean()
        || !body.path("summaries").isBoolean()) {
      return Asked.bad("mail");
    }
    var off = EnumSet.noneOf(MailKind.class);
    if (!body.path("alerts").asBoolean()) {
      off.add(MailKind.ALERT);
    }
    if (!body.path("summaries").asBoolean()) {
      off.add(MailKind.SUMMARY);
    }
    return Read.good(
        new Recipient(
            visit.person(),
            address.get(),
            language.get(),
            off,
            stopped
                .find(visit.tenant(), address.get())
                .filter(stop -> stop.reason() != Stop.Reason.UNSUBSCRIBED)
                .or(() -> stop(visit, address.get()))));
  }

  /** As their own row has it, for longer than it is remembered of all. */
  private Optional<Stop> stop(Visit visit, EmailAddress address) {
    return recipients
        .find(visit.tenant(), visit.person())
        .filter(before -> before.address().equals(address))
        .flatMap(Recipient::stopped);
  }

  /** Who gets what, and the caller among them. */
  ObjectNode json(Visit visit) {
    var json = Json.object().put("person", visit.person().value());
    var all = json.putArray("recipients");
    for (var recipient : recipients.list(visit.tenant())) {
      var one =
          all.addObject()
              .put("person", recipient.person().value())
              .put("address", recipient.address().value())
              .put("language", recipient.language().code())
              .put("alerts", !recipient.off().contains(MailKind.ALERT))
              .put("summaries", !recipient.off().contains(MailKind.SUMMARY));
      stopped(one, recipient.stopped());
    }
    return json;
  }

  private static void stopped(ObjectNode json, Optional<Stop> stopped) {
    json.set("stopped", stopped.map(Mailing::json).orElse(null));
  }

  static ObjectNode json(Stop stop) {
    return Json.object().put("reason", Words.of(stop.reason())).put("at", stop.at().toString());
  }
}
