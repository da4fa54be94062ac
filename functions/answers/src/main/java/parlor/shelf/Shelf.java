package parlor.shelf;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import parlor.answers.BadContent;
import parlor.answers.ContentFile;
import parlor.answers.ContentFiles;
import parlor.answers.ContentPart;
import parlor.answers.Faq;
import parlor.answers.model.Embedder;
import parlor.answers.vector.Vectors;
import parlor.content.Release;
import parlor.content.Releases;
import parlor.content.SourceId;
import parlor.failure.Unavailable;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;

/** What all sources of a business gave, as one version, and the keys that are told of it. */
public final class Shelf {
  private static final Logger LOG = System.getLogger(Shelf.class.getName());

  /** Entries of all sources together; the index is held to its time and memory at this size. */
  public static final int MOST_ENTRIES = 5_000;

  /** A message that still names a retired version is answered within half a minute. */
  private static final Duration KEPT = Duration.ofHours(1);

  private static final int TRIES = 20;

  private final Releases releases;
  private final ContentFiles files;
  private final Clock clock;
  private final Embedder embedder;

  /** For whoever has no model at hand: vectors that are there are kept. */
  public static Shelf keeping(Releases releases, ContentFiles files, Clock clock) {
    return new Shelf(releases, files, clock, Embedder.keeping());
  }

  /** Without vectors. */
  public Shelf(Releases releases, ContentFiles files, Clock clock) {
    this(releases, files, clock, new Embedder(Optional.empty()));
  }

  public Shelf(Releases releases, ContentFiles files, Clock clock, Embedder embedder) {
    this.embedder = embedder;
    this.releases = releases;
    this.files = files;
    this.clock = clock;
  }

  /** What a source gave that is live now. */
  public Optional<ContentPart> part(TenantId tenant, SourceId source) {
    return parts(tenant, releases.read(tenant)).stream()
        .filter(part -> part.source().equals(source.value()))
        .findFirst();
  }

  /** Whether what a part gives has all the vectors it is to have. */
  public boolean isEmbedded(TenantId tenant, ContentPart part) {
    return embedder.isComplete(part.faqs(), vectors(tenant, releases.read(tenant)));
  }

  /** Makes a part live, in place of what its source gave before, while {@code stands} is true. */
  public Shelved put(TenantId tenant, ContentPart part, BooleanSupplier stands) {
    if (isBroken(part)) {
      return Shelved.BROKEN;
    }
    for (int i = 0; i < TRIES; i++) {
      var seen = releases.read(tenant);
      if (!stands.getAsBoolean()) {
        return Shelved.REMOVED;
      }
      var parts = new ArrayList<>(parts(tenant, seen));
      if (parts.stream().anyMatch(old -> old.source().equals(part.source()) && later(old, part))) {
        return Shelved.OUTRUN;
      }
      parts.removeIf(old -> old.source().equals(part.source()));
      parts.add(part);
      if (parts.stream().mapToInt(ContentPart::entries).sum() > MOST_ENTRIES) {
        return Shelved.TOO_MUCH;
      }
      if (release(tenant, seen, parts)) {
        return Shelved.LIVE;
      }
    }
    throw new Unavailable("content", null);
  }

  /** What a source gave is no longer live. */
  public void remove(TenantId tenant, SourceId source) {
    for (int i = 0; i < TRIES; i++) {
      var seen = releases.read(tenant);
      var whole = whole(tenant, seen);
      var parts = new ArrayList<>(whole.orElse(List.of()));
      boolean gave = parts.removeIf(part -> part.source().equals(source.value()));
      if ((!gave && whole.isPresent()) || release(tenant, seen, parts)) {
        return;
      }
    }
    throw new Unavailable("content", null);
  }

  /** Has every key name what is live, whoever made it so, and removes what none can name. */
  public void tell(TenantId tenant) {
    Release told;
    var now = releases.read(tenant);
    do {
      told = now;
      for (var serial : told.serials()) {
        told.version().ifPresent(live -> releases.tell(new PublicKey(tenant, serial), live));
      }
      now = releases.read(tenant);
    } while (!now.version().equals(told.version()) || !now.serials().equals(told.serials()));
    var fresh =
        told.retired().entrySet().stream()
            .filter(old -> old.getValue().equals(Instant.EPOCH))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    releases.told(tenant, fresh, clock.instant());
    sweep(tenant, told);
  }

  private void sweep(TenantId tenant, Release release) {
    var before = clock.instant().minus(KEPT);
    var unused =
        release.retired().entrySet().stream()
            .filter(old -> !old.getValue().equals(Instant.EPOCH) && old.getValue().isBefore(before))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    unused.forEach(version -> files.remove(tenant, version));
    releases.forget(tenant, unused);
  }

  private boolean release(TenantId tenant, Release seen, List<ContentPart> parts) {
    var faqs = new ArrayList<Faq>();
    parts.forEach(part -> faqs.addAll(part.faqs()));
    // Content never waits for vectors: what cannot be had now is asked for at the next reading.
    var made = embedder.of(faqs, vectors(tenant, seen));
    var file = ContentFile.of(seen.revision() + 1, parts, made.vectors());
    files.keep(tenant, file);
    if (releases.replace(tenant, seen, file.version())) {
      tell(tenant);
      return true;
    }
    var now = releases.read(tenant);
    boolean named =
        now.version().equals(Optional.of(file.version()))
            || now.retired().containsKey(file.version());
    if (!named) {
      files.remove(tenant, file.version());
    }
    return false;
  }

  private static boolean isBroken(ContentPart part) {
    try {
      part.check();
      return false;
    } catch (BadContent e) {
      return true;
    }
  }

  private static boolean later(ContentPart old, ContentPart part) {
    return old.readAt().isAfter(part.readAt());
  }

  private Vectors vectors(TenantId tenant, Release release) {
    try {
      var file = release.version().flatMap(version -> files.file(tenant, version));
      return file.isEmpty() ? Vectors.NONE : file.get().vectors();
    } catch (BadContent e) {
      return Vectors.NONE;
    }
  }

  /** What is live; of a damaged version nothing, so that the next reading makes it good. */
  private List<ContentPart> parts(TenantId tenant, Release release) {
    return whole(tenant, release).orElse(List.of());
  }

  /** Empty if it is damaged, which lasts; what cannot be had is an outage, and drops nothing. */
  private Optional<List<ContentPart>> whole(TenantId tenant, Release release) {
    try {
      return Optional.of(
          release.version().isEmpty() ? List.of() : file(tenant, release.version().get()).parts());
    } catch (BadContent e) {
      LOG.log(Level.WARNING, "A version of content is damaged");
      return Optional.empty();
    }
  }

  /** Which version is live; empty before the first. */
  public Optional<String> live(TenantId tenant) {
    return releases.read(tenant).version();
  }

  /** What all sources gave to a version that is live, or was within the last hour. */
  public List<ContentPart> parts(TenantId tenant, String version) {
    try {
      return file(tenant, version).parts();
    } catch (BadContent e) {
      throw new Unavailable("content", e);
    }
  }

  private ContentFile file(TenantId tenant, String version) {
    return files.file(tenant, version).orElseThrow(() -> new Unavailable("content", null));
  }
}
