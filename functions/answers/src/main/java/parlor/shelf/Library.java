package parlor.shelf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import parlor.content.Ingests;
import parlor.content.Releases;
import parlor.content.Source;
import parlor.content.SourceId;
import parlor.content.SourceState;
import parlor.content.Sources;
import parlor.content.Trouble;
import parlor.content.Uploads;
import parlor.content.WebAddress;
import parlor.id.Sha256;
import parlor.limit.KeyItem;
import parlor.limit.Keys;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;

/** What an owner may do with what is read; the reading itself is somebody else's. */
public final class Library {
  /** Bytes of an upload. */
  public static final int MOST_BYTES = 20 << 20;

  private static final int MOST_SOURCES = 50;
  private static final int LONGEST_NAME = 200;
  private static final int ID_BYTES = 4;

  private final Sources sources;
  private final Uploads uploads;
  private final Releases releases;
  private final Shelf shelf;
  private final Ingests ingests;
  private final Clock clock;
  private final RandomGenerator random;

  public Library(
      Sources sources,
      Uploads uploads,
      Releases releases,
      Shelf shelf,
      Ingests ingests,
      Clock clock,
      RandomGenerator random) {
    this.sources = sources;
    this.uploads = uploads;
    this.releases = releases;
    this.shelf = shelf;
    this.ingests = ingests;
    this.clock = clock;
    this.random = random;
  }

  /** All sources, by id. */
  public List<Source> list(TenantId tenant) {
    return sources.list(tenant);
  }

  /** Adds a site by the address of one of its pages; one that is there is read again. */
  public Added site(TenantId tenant, String typed) {
    return site(tenant, typed, id -> {});
  }

  /** The same; {@code first} hears of it before it is done. */
  public Added site(TenantId tenant, String typed, Consumer<SourceId> first) {
    var address = WebAddress.typed(typed);
    if (address.isEmpty()) {
      return refused(Trouble.Kind.NOT_AN_ADDRESS);
    }
    var place = address.get().toString();
    return add(tenant, Source.Kind.SITE, place, new byte[0], first);
  }

  /** Adds a file, in place of one of the same name. */
  public Added file(TenantId tenant, String name, byte[] bytes) {
    return file(tenant, name, bytes, id -> {});
  }

  /** The same; {@code first} hears of it before it is done. */
  public Added file(TenantId tenant, String name, byte[] bytes, Consumer<SourceId> first) {
    if (bytes.length == 0 || name.isBlank()) {
      return refused(Trouble.Kind.EMPTY);
    }
    if (bytes.length > MOST_BYTES) {
      return new Added.Refused(Trouble.of(Trouble.Kind.TOO_LARGE, MOST_BYTES >> 20));
    }
    var base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var cut = base.substring(Math.max(0, base.length() - LONGEST_NAME));
    return cut.isBlank()
        ? refused(Trouble.Kind.EMPTY)
        : add(tenant, Source.Kind.FILE, cut, bytes, first);
  }

  /** Has a source read again; empty if it is not there. */
  public Optional<Source> again(TenantId tenant, SourceId id) {
    var known = sources.read(tenant, id);
    return known.map(
        source -> {
          var waiting =
              source.state().in(SourceState.Phase.WAITING, clock.instant(), Optional.empty());
          sources.report(tenant, id, waiting);
          ingests.ask(tenant, id);
          return new Source(tenant, id, source.kind(), source.place(), waiting);
        });
  }

  /** Removes a source and what it gave. */
  public void remove(TenantId tenant, SourceId id) {
    sources.remove(tenant, id);
    shelf.remove(tenant, id);
    uploads.remove(tenant, id);
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
    var live = releases.enrol(key).version().orElse("");
    keys.write(key, item.answering(live));
    // Someone may have released, and told the key's item, before there was one.
    shelf.tell(key.tenant());
  }

  private Added add(
      TenantId tenant, Source.Kind kind, String place, byte[] bytes, Consumer<SourceId> first) {
    var all = list(tenant);
    var same =
        all.stream()
            .filter(source -> source.kind() == kind && source.place().equals(place))
            .filter(source -> !source.id().equals(SourceId.FAQ))
            .findFirst();
    if (same.isEmpty() && all.size() >= MOST_SOURCES) {
      return new Added.Refused(Trouble.of(Trouble.Kind.TOO_MANY_SOURCES, MOST_SOURCES));
    }
    var id =
        same.map(Source::id)
            .orElseGet(() -> isHome(tenant, kind, all) ? SourceId.HOME : fresh(kind, place, all));
    first.accept(id);
    if (kind == Source.Kind.FILE) {
      uploads.keep(tenant, id, bytes);
    }
    var waiting = SourceState.waiting(clock.instant());
    var source = new Source(tenant, id, kind, place, waiting);
    if (same.isEmpty()) {
      sources.write(tenant, source);
      ingests.ask(tenant, id);
    }
    return new Added.Accepted(same.flatMap(known -> again(tenant, id)).orElse(source));
  }

  /** In place of the site that the business signed up with, which gave nothing and was removed. */
  private boolean isHome(TenantId tenant, Source.Kind kind, List<Source> all) {
    return kind == Source.Kind.SITE
        && all.stream().noneMatch(source -> source.id().equals(SourceId.HOME))
        && sources.formerHome(tenant).filter(Library::gaveNothing).isPresent();
  }

  private static boolean gaveNothing(Source home) {
    return home.state().phase() == SourceState.Phase.FAILED && home.state().pages() == 0;
  }

  /** Of its place, so that what is given several times at once is one; else of its own. */
  private SourceId fresh(Source.Kind kind, String place, List<Source> all) {
    var named = id(kind, HexFormat.of().formatHex(Sha256.of(place.getBytes(UTF_8)), 0, ID_BYTES));
    return all.stream().noneMatch(source -> source.id().equals(named))
        ? named
        : id(kind, HexFormat.of().toHexDigits(random.nextInt()));
  }

  private static SourceId id(Source.Kind kind, String digits) {
    return new SourceId((kind == Source.Kind.SITE ? "site-" : "file-") + digits);
  }

  private static Added refused(Trouble.Kind kind) {
    return new Added.Refused(Trouble.of(kind));
  }
}
