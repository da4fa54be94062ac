package parlor.api.ingest;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import parlor.content.Ingests;
import parlor.content.Source;
import parlor.content.SourceId;
import parlor.content.SourceState;
import parlor.content.Trouble;
import parlor.fetch.WebAddress;
import parlor.limit.KeyItem;
import parlor.limit.Keys;
import parlor.shelf.Shelf;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;

/** What an owner may do with what is read. */
public final class Library {
  /** Bytes of an upload. */
  public static final int MOST_BYTES = 20 << 20;

  static final int MOST_SOURCES = 50;
  private static final int LONGEST_NAME = 200;

  private final IngestParts parts;
  private final Shelf shelf;
  private final Ingests ingests;
  private final RandomGenerator random;

  public Library(IngestParts parts, Ingests ingests, RandomGenerator random) {
    this.parts = parts;
    this.shelf = parts.shelf();
    this.ingests = ingests;
    this.random = random;
  }

  /** All sources, by id. */
  public List<Source> list(TenantId tenant) {
    return parts.sources().list(tenant);
  }

  /** Adds a site by the address of one of its pages; one that is there is read again. */
  public Added site(TenantId tenant, String typed) {
    var address = WebAddress.typed(typed);
    if (address.isEmpty()) {
      return refused(Trouble.Kind.NOT_AN_ADDRESS);
    }
    var place = address.get().toString();
    return add(tenant, Source.Kind.SITE, place, new byte[0]);
  }

  /** Adds a file, in place of one of the same name. */
  public Added file(TenantId tenant, String name, byte[] bytes) {
    if (bytes.length == 0 || name.isBlank()) {
      return refused(Trouble.Kind.EMPTY);
    }
    if (bytes.length > MOST_BYTES) {
      return new Added.Refused(Trouble.of(Trouble.Kind.TOO_LARGE, MOST_BYTES >> 20));
    }
    var base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var cut = base.substring(Math.max(0, base.length() - LONGEST_NAME));
    return cut.isBlank() ? refused(Trouble.Kind.EMPTY) : add(tenant, Source.Kind.FILE, cut, bytes);
  }

  /**
   * The business's own questions and answers, one JSON object a language; read before it returns.
   */
  public void faq(TenantId tenant, byte[] json) {
    parts.uploads().keep(tenant, SourceId.FAQ, json);
    var known = parts.sources().read(tenant, SourceId.FAQ);
    if (known.isEmpty()) {
      var state = SourceState.waiting(parts.clock().instant());
      parts
          .sources()
          .write(tenant, new Source(tenant, SourceId.FAQ, Source.Kind.FILE, "faq.json", state));
    }
    new Ingest(parts).read(tenant, SourceId.FAQ);
  }

  /** Has a source read again. */
  public void again(TenantId tenant, SourceId id) {
    parts
        .sources()
        .read(tenant, id)
        .ifPresent(
            source -> {
              var now = parts.clock().instant();
              var waiting = source.state().in(SourceState.Phase.WAITING, now, Optional.empty());
              parts.sources().report(tenant, id, waiting);
              ingests.ask(tenant, id);
            });
  }

  /** Removes a source and what it gave. */
  public void remove(TenantId tenant, SourceId id) {
    parts.sources().remove(tenant, id);
    shelf.remove(tenant, id);
    parts.uploads().remove(tenant, id);
  }

  /** Has those read that a stop cut short. */
  public void resume(TenantId tenant) {
    for (var source : list(tenant)) {
      if (source.state().phase() == SourceState.Phase.WAITING
          || source.state().phase() == SourceState.Phase.READING) {
        ingests.ask(tenant, source.id());
      }
    }
  }

  /**
   * Opens a key that answers from what is live, and is told from now on.
   *
   * @param item what else the business sets; its version is not looked at
   */
  public void open(PublicKey key, KeyItem item, Keys keys) {
    var live = parts.releases().enrol(key).version().orElse("");
    keys.write(key, item.answering(live));
    // Someone may have released, and told the key's item, before there was one.
    shelf.tell(key.tenant());
  }

  private Added add(TenantId tenant, Source.Kind kind, String place, byte[] bytes) {
    var sources = list(tenant);
    var same =
        sources.stream()
            .filter(source -> source.kind() == kind && source.place().equals(place))
            .filter(source -> !source.id().equals(SourceId.FAQ))
            .findFirst();
    if (same.isEmpty() && sources.size() >= MOST_SOURCES) {
      return new Added.Refused(Trouble.of(Trouble.Kind.TOO_MUCH, MOST_SOURCES));
    }
    var id = same.map(Source::id).orElseGet(() -> fresh(kind));
    if (kind == Source.Kind.FILE) {
      parts.uploads().keep(tenant, id, bytes);
    }
    var waiting = SourceState.waiting(parts.clock().instant());
    var source = same.orElseGet(() -> new Source(tenant, id, kind, place, waiting));
    if (same.isEmpty()) {
      parts.sources().write(tenant, source);
      ingests.ask(tenant, id);
    } else {
      again(tenant, id);
    }
    return new Added.Accepted(source);
  }

  private SourceId fresh(Source.Kind kind) {
    var digits = HexFormat.of().toHexDigits(random.nextInt());
    return new SourceId((kind == Source.Kind.SITE ? "site-" : "file-") + digits);
  }

  private static Added refused(Trouble.Kind kind) {
    return new Added.Refused(Trouble.of(kind));
  }
}
