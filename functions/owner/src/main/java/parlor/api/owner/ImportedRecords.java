package parlor.api.owner;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parlor.api.owner.ImportWorkspace.Taken;
import parlor.conversation.ConversationId;
import parlor.conversation.Conversations;
import parlor.conversation.Entry;
import parlor.conversation.Event.Turn;
import parlor.conversation.Line;
import parlor.conversation.Lines;
import parlor.conversation.MessageText;
import parlor.conversation.PersonName;
import parlor.conversation.State;
import parlor.conversation.Transcript;
import parlor.erasure.Arrivals;
import parlor.failure.Unavailable;
import parlor.guard.mask.Masker;
import parlor.guard.mask.Named;
import parlor.guard.text.Normalised;
import parlor.id.TimeOrdered;
import parlor.lead.Contact;
import parlor.lead.Handling;
import parlor.lead.Lead;
import parlor.lead.LeadId;
import parlor.lead.LeadStatus;
import parlor.lead.Leads;
import parlor.mail.EmailAddress;
import parlor.mail.Stop;
import parlor.mail.StoppedAddresses;
import parlor.seal.Keyring;
import parlor.seal.RecordId;
import parlor.seal.RecordOpener;
import parlor.seal.Seal;
import parlor.seal.Vault;
import parlor.seal.WrappedKey;
import parlor.subject.Naming;
import parlor.subject.Reach;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
import parlor.tenant.Wording;
import parlor.tenant.Workspace;
import tools.jackson.databind.JsonNode;

/** Takes records of an export in: each under a key of its own, as if it had come here first. */
final class ImportedRecords {
  /** A business, and which records it takes. */
  record Rules(Workspace workspace, Instant made, Instant now) {
    TenantId tenant() {
      return workspace.tenant();
    }

    Instant endOf(RecordId record) {
      var began = TimeOrdered.at(record.id());
      var retention = workspace.retention();
      return record.kind() == LeadId.KIND
          ? retention.endOfLead(began)
          : retention.endOfConversation(began);
    }
  }

  private record Opened(WrappedKey tenantKey, Seal seal, Instant endsAt) {}

  private final Keyring keyring;
  private final Vault vault;
  private final Conversations conversations;
  private final Lines lines;
  private final Leads leads;
  private final Naming naming;
  private final Arrivals arrivals;
  private final StoppedAddresses stopped;
  private final Masker masker;
  private final ExportedEvent events;

  ImportedRecords(
      Keyring keyring,
      Vault vault,
      Conversations conversations,
      Lines lines,
      Leads leads,
      Naming naming,
      Arrivals arrivals,
      StoppedAddresses stopped,
      Masker masker) {
    this.keyring = keyring;
    this.vault = vault;
    this.conversations = conversations;
    this.lines = lines;
    this.leads = leads;
    this.naming = naming;
    this.arrivals = arrivals;
    this.stopped = stopped;
    this.masker = masker;
    this.events = new ExportedEvent(masker);
  }

  Taken conversation(Rules rules, JsonNode json) {
    var id = Asked.conversation(json.path("id").asString(""));
    var language = Language.ofTag(json.path("language").asString(""));
    var entries = entries(json);
    if (id.isEmpty() || language.isEmpty() || entries.isEmpty()) {
      return Taken.UNREADABLE;
    }
    var kept = kept(rules, id.get().record());
    if (kept.isPresent()) {
      return kept.get();
    }
    var opened = open(rules, id.get().record());
    var log = new Transcript(rules.tenant(), id.get(), opened.seal(), opened.endsAt());
    return write(log, opened, language.get(), entries.get());
  }

  /** Empty where it may be taken. */
  private Optional<Taken> kept(Rules rules, RecordId record) {
    if (!TimeOrdered.at(record.id()).isBefore(rules.made())) {
      return Optional.of(Taken.OWN);
    }
    if (!rules.endOf(record).isAfter(rules.now())) {
      return Optional.of(Taken.EXPIRED);
    }
    boolean erased =
        arrivals.has(rules.tenant(), record) && keyring.find(rules.tenant(), record).isEmpty();
    return erased ? Optional.of(Taken.ERASED) : Optional.empty();
  }

  private Optional<List<Entry>> entries(JsonNode json) {
    var log = new ArrayList<Entry>();
    for (var each : json.path("entries")) {
      var at = instant(each.path("at"));
      var event = events.read(each);
      if (at.isEmpty() || event.isEmpty()) {
        return Optional.empty();
      }
      log.addFirst(Entry.next(log, event.get(), at.get()));
    }
    return Optional.of(log.reversed());
  }

  private Taken write(Transcript log, Opened opened, Language language, List<Entry> entries) {
    var last = conversations.latest(log, 1);
    int there = last.isEmpty() ? 0 : last.getFirst().position().value();
    if (there >= entries.size() && there > 0) {
      return Taken.THERE;
    }
    var named = new LinkedHashSet<Reach>();
    for (var entry : entries) {
      if (entry.event() instanceof Turn turn) {
        named.addAll(named(turn.question()));
      }
    }
    naming.note(log.tenant(), opened.tenantKey(), log.id().record(), named, log.endsAt());
    for (var entry : entries.subList(there, entries.size())) {
      if (!conversations.append(log, entry)) {
        return Taken.THERE;
      }
    }
    var after = entries.isEmpty() ? State.INITIAL : entries.getLast().after();
    lines.write(log, line(log.id(), language, entries), after.mode());
    return Taken.ADDED;
  }

  private static Line line(ConversationId id, Language language, List<Entry> entries) {
    for (var entry : entries) {
      if (entry.event() instanceof Turn turn) {
        return Line.of(id, turn);
      }
    }
    return Line.withoutWords(id, language);
  }

  Taken lead(Rules rules, JsonNode json) {
    var lead = lead(json);
    var handling = handling(json);
    var stop = stop(json.path("stopped"));
    boolean odd = stop.isEmpty() && !Fields.isNothing(json.path("stopped"));
    if (lead.isEmpty() || handling.isEmpty() || odd) {
      return Taken.UNREADABLE;
    }
    var id = lead.get().id();
    var kept = kept(rules, id.record());
    if (kept.isPresent()) {
      return kept.get();
    }
    silence(rules, lead.get(), stop);
    if (leads.find(rules.tenant(), id).isPresent()) {
      return Taken.THERE;
    }
    var opened = open(rules, id.record());
    naming.note(
        rules.tenant(),
        opened.tenantKey(),
        id.record(),
        Named.in(lead.get(), masker),
        opened.endsAt());
    leads.write(rules.tenant(), opened.seal(), lead.get(), opened.endsAt());
    if (!handling.get().equals(Handling.NONE)) {
      leads.handle(rules.tenant(), opened.seal(), id, handling.get(), 0);
    }
    return Taken.ADDED;
  }

  /** Who wanted no more mail of the business wants none of it here. */
  private void silence(Rules rules, Lead lead, Optional<Stop> stop) {
    var address = lead.contact().email().flatMap(EmailAddress::parse);
    if (address.isEmpty() || stop.isEmpty()) {
      return;
    }
    var retention = rules.workspace().retention();
    var at = stop.get().at().isAfter(rules.now()) ? rules.now() : stop.get().at();
    boolean asked = stop.get().reason() == Stop.Reason.UNSUBSCRIBED;
    var ends = asked ? retention.endOfLead(at) : retention.endOfMail(at);
    if (ends.isAfter(rules.now())) {
      stopped.add(rules.tenant(), address.get(), new Stop(stop.get().reason(), at), ends);
    }
  }

  private static Optional<Stop> stop(JsonNode json) {
    var at = instant(json.path("at"));
    return Words.read(Stop.Reason.class, json.path("reason").asString(""))
        .flatMap(reason -> at.map(then -> new Stop(reason, then)));
  }

  private Optional<Lead> lead(JsonNode json) {
    var id = Asked.conversation(json.path("id").asString("")).map(LeadId::of);
    var at = instant(json.path("at"));
    var language = Language.ofTag(json.path("language").asString(""));
    var name = json.path("name").stringValueOpt().flatMap(PersonName::parse);
    var email = json.path("email").stringValueOpt().filter(it -> Reach.email(it).isPresent());
    var phone = json.path("phone").stringValueOpt().filter(it -> Reach.phone(it).isPresent());
    var consent = json.path("consent");
    if (id.isEmpty()
        || at.isEmpty()
        || language.isEmpty()
        || name.isEmpty()
        || (email.isEmpty() && phone.isEmpty())
        || !consent.path("text").isString()) {
      return Optional.empty();
    }
    return Optional.of(
        new Lead(
            id.get(),
            at.get(),
            language.get(),
            name.get(),
            new Contact(email, phone),
            ExportedEvent.text(json.path("message")).map(events::masked),
            Wording.of(consent.path("text").asString(""))));
  }

  private static Optional<Handling> handling(JsonNode json) {
    var notes = json.path("notes").asString("");
    return notes.length() > Handling.MOST
        ? Optional.empty()
        : Words.read(LeadStatus.class, json.path("status").asString(""))
            .map(status -> new Handling(status, notes));
  }

  /** Its key, which an import that was cut short may have made already. */
  private Opened open(Rules rules, RecordId record) {
    var tenant = rules.tenant();
    var tenantKey = keyring.tenantKey(tenant).orElseThrow(() -> new Unavailable("keyring", null));
    var row =
        keyring
            .find(tenant, record)
            .orElseGet(
                () -> {
                  var keys = vault.newRecordKey(tenant, record, tenantKey);
                  var made = new Keyring.Row(keys.recordKey(), rules.endOf(record));
                  return keyring.addOrFind(tenant, record, made);
                });
    arrivals.note(tenant, record);
    var seal =
        new RecordOpener(keyring, vault, tenant, tenantKey)
            .open(record, row.recordKey())
            .orElseThrow(() -> new Unavailable("keyring", null))
            .seal();
    return new Opened(tenantKey, seal, row.expiresAt());
  }

  private Set<Reach> named(MessageText text) {
    return Named.in(masker.mask(Normalised.of(text.value())));
  }

  private static Optional<Instant> instant(JsonNode field) {
    try {
      return field.stringValueOpt().map(Instant::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
