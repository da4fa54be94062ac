package parlor.conversation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import parlor.seal.Keyring;
import parlor.seal.RecordId;
import parlor.seal.RecordOpener;
import parlor.seal.Seal;
import parlor.seal.Unreadable;
import parlor.seal.Vault;
import parlor.tenant.TenantId;

/** What an owner may read: the list, and each conversation as a thread. */
public final class OwnerView {
  private final Lines lines;
  private final Conversations conversations;
  private final Keyring keyring;
  private final Vault vault;
  private final Clock clock;

  public OwnerView(
      Lines lines, Conversations conversations, Keyring keyring, Vault vault, Clock clock) {
    this.lines = lines;
    this.conversations = conversations;
    this.keyring = keyring;
    this.vault = vault;
    this.clock = clock;
  }

  /** Newest first; a conversation whose key is gone is not listed. {@code most} is up to 100. */
  public List<Line> list(TenantId tenant, Optional<ConversationId> before, int most) {
    var sealed = lines.list(tenant, before, most);
    var records = new HashSet<RecordId>();
    sealed.forEach(line -> records.add(line.id().record()));
    var tenantKey = keyring.tenantKey(tenant);
    if (records.isEmpty() || tenantKey.isEmpty()) {
      return List.of();
    }
    var opener = new RecordOpener(keyring, vault, tenant, tenantKey.get());
    var rows = keyring.findAll(tenant, records);
    var open = new ArrayList<Line>();
    for (var line : sealed) {
      var row = rows.get(line.id().record());
      if (row != null && row.expiresAt().isAfter(clock.instant())) {
        opener
            .open(line.id().record(), row.recordKey())
            .flatMap(opened -> open(line, opened.seal()))
            .ifPresent(open::add);
      }
    }
    return List.copyOf(open);
  }

  /** A page of a thread, oldest first; empty if there is no such conversation any more. */
  public Optional<List<Entry>> thread(
      TenantId tenant, ConversationId id, Optional<Position> after, int most) {
    return transcript(tenant, id).map(log -> conversations.after(log, after, most));
  }

  /** One spoilt line hides no other. */
  private static Optional<Line> open(Lines.Sealed line, Seal seal) {
    try {
      return Optional.of(line.open(seal));
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  private Optional<Transcript> transcript(TenantId tenant, ConversationId id) {
    var tenantKey = keyring.tenantKey(tenant);
    if (tenantKey.isEmpty()) {
      return Optional.empty();
    }
    var opener = new RecordOpener(keyring, vault, tenant, tenantKey.get());
    return keyring
        .find(tenant, id.record())
        .filter(row -> row.expiresAt().isAfter(clock.instant()))
        .flatMap(
            row ->
                opener
                    .open(id.record(), row.recordKey())
                    .map(opened -> new Transcript(tenant, id, opened.seal(), row.expiresAt())));
  }
}
