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
import parlor.seal.WrappedKey;
import parlor.tenant.TenantId;

/** What an owner may read: the list, and each conversation as a thread. */
public final class OwnerView {
  /** Entries that are read at once. */
  private static final int AT_ONCE = 200;

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

  /** A conversation in the list, and what opens the rest of it. */
  public record Listed(Line line, Mode mode, Transcript transcript) {}

  /**
   * A page of the list.
   *
   * @param last the last conversation that was looked at, listed or not; empty if there is no more
   */
  public record Page(List<Listed> listed, Optional<ConversationId> last) {
    public Page {
      listed = List.copyOf(listed);
    }
  }

  /** Newest first; a conversation whose key is gone is not listed. {@code most} is up to 100. */
  public Page page(TenantId tenant, Span span, int most) {
    return page(tenant, span, most, Optional.empty());
  }

  /** Of these only those that stand so; no other is opened. */
  public Page page(TenantId tenant, Span span, int most, Optional<Mode> mode) {
    // Before the records' rows, as RecordOpener wants it.
    var tenantKey = keyring.tenantKey(tenant);
    var looked = lines.list(tenant, span, most);
    if (looked.isEmpty() || tenantKey.isEmpty()) {
      return new Page(List.of(), Optional.empty());
    }
    var last =
        looked.size() < most
            ? Optional.<ConversationId>empty()
            : Optional.of(looked.getLast().id());
    var sealed =
        looked.stream().filter(line -> mode.filter(it -> it != line.mode()).isEmpty()).toList();
    return new Page(sealed.isEmpty() ? List.of() : opened(tenant, tenantKey.get(), sealed), last);
  }

  private List<Listed> opened(TenantId tenant, WrappedKey tenantKey, List<Lines.Sealed> sealed) {
    var records = new HashSet<RecordId>();
    sealed.forEach(line -> records.add(line.id().record()));
    var opener = new RecordOpener(keyring, vault, tenant, tenantKey);
    var rows = keyring.findAll(tenant, records);
    var open = new ArrayList<Listed>();
    for (var line : sealed) {
      var row = rows.get(line.id().record());
      if (row != null && row.expiresAt().isAfter(clock.instant())) {
        opener
            .open(line.id().record(), row.recordKey())
            .map(opened -> new Transcript(tenant, line.id(), opened.seal(), row.expiresAt()))
            .flatMap(log -> open(line, log.seal()).map(seen -> new Listed(seen, line.mode(), log)))
            .ifPresent(open::add);
      }
    }
    return open;
  }

  /** The lines of a page, before {@code before} where given. */
  public List<Line> list(TenantId tenant, Optional<ConversationId> before, int most) {
    return page(tenant, new Span(before, Optional.empty()), most).listed().stream()
        .map(Listed::line)
        .toList();
  }

  /** A page of a thread, oldest first; empty if there is no such conversation any more. */
  public Optional<List<Entry>> thread(
      TenantId tenant, ConversationId id, Optional<Position> after, int most) {
    return transcript(tenant, id).map(log -> entries(log, after, most));
  }

  /** A page of a conversation that was opened, oldest first. */
  public List<Entry> entries(Transcript transcript, Optional<Position> after, int most) {
    return conversations.after(transcript, after, most);
  }

  /** All of a conversation that was opened, oldest first. */
  public List<Entry> all(Transcript transcript) {
    var all = new ArrayList<Entry>();
    Optional<Position> after = Optional.empty();
    List<Entry> page;
    do {
      page = entries(transcript, after, AT_ONCE);
      all.addAll(page);
      after = page.isEmpty() ? after : Optional.of(page.getLast().position());
    } while (page.size() == AT_ONCE);
    return List.copyOf(all);
  }

  /** How a conversation stands now. */
  public State state(Transcript transcript) {
    return conversations.recent(transcript, 1).stream()
        .findFirst()
        .map(Entry::after)
        .orElse(State.INITIAL);
  }

  /** One spoilt line hides no other. */
  private static Optional<Line> open(Lines.Sealed line, Seal seal) {
    try {
      return Optional.of(line.open(seal));
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  /** What opens a conversation; empty if there is no such one any more. */
  public Optional<Transcript> transcript(TenantId tenant, ConversationId id) {
    return RecordOpener.find(keyring, vault, tenant, id.record())
        .filter(found -> found.row().expiresAt().isAfter(clock.instant()))
        .map(found -> new Transcript(tenant, id, found.seal(), found.row().expiresAt()));
  }
}
