package parlor.host.notice;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import parlor.audit.About;
import parlor.audit.Actor;
import parlor.audit.AuditEntry;
import parlor.audit.AuditId;
import parlor.audit.Audits;
import parlor.audit.Deed;
import parlor.mail.Addressee;
import parlor.mail.Recipients;
import parlor.notice.Boards;
import parlor.notice.Notice;
import parlor.notice.NoticeMails;
import parlor.notice.Noticing;
import parlor.tenant.AllTenants;
import parlor.tenant.Registered;
import parlor.tenant.Registry;
import parlor.tenant.TenantId;
import parlor.tenant.Workspaces;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a notice up for each business it is for, and has it mailed. Done again, it only says how it
 * fares.
 */
public final class Notifier {
  private static final int PAGE = 100;

  private final Registry registry;
  private final Workspaces workspaces;
  private final Recipients recipients;
  private final Audits audits;
  private final Noticing noticing;
  private final AllTenants tenants;
  private final NoticeMails mails;
  private final Clock clock;
  private final RandomGenerator random;

  public Notifier(
      Registry registry,
      Workspaces workspaces,
      Recipients recipients,
      Audits audits,
      Boards boards,
      AllTenants tenants,
      NoticeMails mails,
      Clock clock,
      RandomGenerator random) {
    this.registry = registry;
    this.workspaces = workspaces;
    this.recipients = recipients;
    this.audits = audits;
    this.noticing = new Noticing(boards);
    this.tenants = tenants;
    this.mails = mails;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Tells; a line of JSON for each business.
   *
   * @throws parlor.failure.Unavailable in an outage; to do it again is safe
   */
  public void tell(NoticeFile file, Consumer<String> lines) {
    if (file.workspaces().isPresent()) {
      each(file.workspaces().get(), file.notice(), lines);
      return;
    }
    var after = Optional.<TenantId>empty();
    do {
      var page = tenants.page(after, PAGE);
      for (var one : page.tenants()) {
        // Whoever came later had nothing there.
        boolean wasThere =
            file.notice().kind() != Notice.Kind.BREACH || one.madeAt().isBefore(file.notice().at());
        if (one.erasedAt().isEmpty() && wasThere) {
          lines.accept(line(one.tenant(), file.notice()).toString());
        }
      }
      after = page.next();
    } while (after.isPresent());
  }

  private void each(Set<TenantId> all, Notice notice, Consumer<String> lines) {
    for (var tenant : all) {
      lines.accept(line(tenant, notice).toString());
    }
  }

  private ObjectNode line(TenantId tenant, Notice notice) {
    var line = JsonNodeFactory.instance.objectNode().put("tenant", tenant.value());
    var business = workspaces.read(tenant);
    if (business.isEmpty() || !isThere(tenant)) {
      return line.put("result", "unknown");
    }
    if (noticing.read(tenant).find(notice.id()).isEmpty()) {
      var id = AuditId.of(clock.instant(), random);
      audits.write(
          tenant,
          new AuditEntry(
              id,
              Actor.OPERATOR,
              Deed.NOTICE_GIVEN,
              Optional.empty(),
              Optional.of(new About(notice.id().value())),
              Optional.empty(),
              Optional.empty()));
    }
    var stands = noticing.give(tenant, notice);
    mails.send(tenant, notice.id());
    int addresses = Addressee.of(business.get(), recipients.list(tenant)).size();
    long taken = stands.mailed().values().stream().filter(Notice.Delivery::taken).count();
    return line.put("result", stands.kind() == notice.kind() ? "told" : "another")
        .put("addresses", addresses)
        .put("mailed", taken)
        .put("refused", stands.mailed().size() - taken)
        .put("seen", stands.seen().size());
  }

  private boolean isThere(TenantId tenant) {
    return registry.find(tenant).flatMap(Registered::erasedAt).isEmpty();
  }
}
