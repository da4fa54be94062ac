package parlor.api.owner;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import parlor.conversation.ConversationId;
import parlor.conversation.Entry;
import parlor.conversation.OwnerView;
import parlor.conversation.Transcript;
import parlor.lead.LeadId;
import parlor.seal.Keyring;
import parlor.seal.RecordId;
import parlor.seal.Vault;
import parlor.subject.Print;
import parlor.subject.SubjectIndex;
import parlor.tenant.TenantId;

/** What a business has of a person: conversations in which they are named, and their leads. */
final class SubjectRecords {
  /** Conversations that one call looks at. */
  static final int MOST = 50;

  /** More than one person has, and few enough to be sorted in memory. */
  private static final int ALL = 2_000;

  /** Conversations whose two keys are asked for at a time. */
  private static final int AT_ONCE = 50;

  private static final Comparator<ConversationId> NEWEST =
      Comparator.comparing(ConversationId::toString).reversed();

  /** One of their conversations: what is left of it, and the lead that came of it. */
  record Found(
      ConversationId id,
      Optional<Transcript> transcript,
      List<Entry> entries,
      Optional<LeadView.Open> lead) {
    boolean isThere() {
      return transcript.isPresent() || lead.isPresent();
    }

    @Override
    public String toString() {
      return "Found[" + id + "]";
    }
  }

  /**
   * Some of them, the newest first.
   *
   * @param next where the list goes on; empty at its end
   * @param isAll whether nothing comes before or after
   */
  record Page(List<ConversationId> ids, Optional<ConversationId> next, boolean isAll) {
    Page {
      ids = List.copyOf(ids);
    }
  }

  /** How many there are, on all pages. */
  record Count(long conversations, long leads) {}

  private final SubjectIndex index;
  private final OwnerView view;
  private final LeadView leads;
  private final Keyring keyring;
  private final Vault vault;

  SubjectRecords(SubjectIndex index, OwnerView view, LeadView leads, Keyring keyring, Vault vault) {
    this.index = index;
    this.view = view;
    this.leads = leads;
    this.keyring = keyring;
    this.vault = vault;
  }

  /** By any of the addresses. */
  Page page(TenantId tenant, SubjectRequest request) {
    var all = all(tenant, request);
    var rest = request.after().<Iterable<ConversationId>>map(id -> all.tailSet(id, false));
    var ids = new ArrayList<ConversationId>();
    for (var id : rest.orElse(all)) {
      if (ids.size() == MOST) {
        return new Page(ids, Optional.of(ids.getLast()), false);
      }
      ids.add(id);
    }
    return new Page(ids, Optional.empty(), ids.size() == all.size());
  }

  /** Of those that still have a key, without opening them. */
  Count count(TenantId tenant, SubjectRequest request) {
    var all = List.copyOf(all(tenant, request));
    long conversations = 0;
    long leads = 0;
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      var records =
          all.subList(from, Math.min(from + AT_ONCE, all.size())).stream()
              .flatMap(id -> Stream.of(id.record(), LeadId.of(id).record()))
              .collect(toUnmodifiableSet());
      var there = keyring.findAll(tenant, records).keySet();
      conversations += there.stream().map(RecordId::id).distinct().count();
      leads += there.stream().filter(record -> record.kind() == LeadId.KIND).count();
    }
    return new Count(conversations, leads);
  }

  private NavigableSet<ConversationId> all(TenantId tenant, SubjectRequest request) {
    var all = new TreeSet<ConversationId>(NEWEST);
    keyring
        .tenantKey(tenant)
        .map(key -> vault.blind(tenant, key))
        .ifPresent(
            blind ->
                request
                    .reaches()
                    .forEach(
                        reach ->
                            index
                                .find(tenant, Print.of(blind, reach), ALL)
                                .forEach(record -> all.add(new ConversationId(record.id())))));
    return all;
  }

  /** Whatever of it can still be read. */
  Found open(TenantId tenant, ConversationId id) {
    var transcript = view.transcript(tenant, id);
    return new Found(
        id,
        transcript,
        transcript.map(view::all).orElse(List.of()),
        leads.find(tenant, LeadId.of(id)));
  }
}
