package parlor.api.ingest;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parlor.answers.BadContent;
import parlor.answers.ContentPart;
import parlor.content.Source;
import parlor.content.SourceId;
import parlor.content.SourceState;
import parlor.content.SourceState.Phase;
import parlor.content.Trouble;
import parlor.content.WebAddress;
import parlor.content.Withheld;
import parlor.extract.CannotRead;
import parlor.extract.Upload;
import parlor.shelf.Shelf;
import parlor.site.SiteFound;
import parlor.tenant.Language;
import parlor.tenant.Origin;
import parlor.tenant.TenantId;

/** Reads one source and says how it went. */
public final class Ingest {
  private static final Logger LOG = System.getLogger(Ingest.class.getName());

  private final IngestParts parts;
  private final Shelf shelf;

  public Ingest(IngestParts parts) {
    this.parts = parts;
    this.shelf = parts.shelf();
  }

  /**
   * Reads a source; nothing happens to one that is not there.
   *
   * @throws parlor.failure.Unavailable in an outage; to read it again is safe
   */
  public void read(TenantId tenant, SourceId id) {
    parts.sources().read(tenant, id).ifPresent(source -> read(tenant, source));
  }

  /** Whether its last reading ended with the process, by time or memory. */
  boolean wasCutShort(TenantId tenant, SourceId id) {
    return parts
        .sources()
        .read(tenant, id)
        .filter(source -> source.state().phase() == Phase.READING)
        .isPresent();
  }

  /** Tells the owner that it is not tried again for now; what it gave before stays in use. */
  void giveUp(TenantId tenant, SourceId id) {
    var trouble = Optional.of(Trouble.of(Trouble.Kind.OUR_FAULT));
    parts
        .sources()
        .read(tenant, id)
        .ifPresent(it -> end(it, it.state().in(Phase.FAILED, parts.clock().instant(), trouble)));
  }

  private void read(TenantId tenant, Source source) {
    var began = parts.clock().instant();
    var before = shelf.part(tenant, source.id());
    var given = new Live(before);
    report(source, counted(before, source.state()).in(Phase.READING, began, Optional.empty()));
    try {
      var state = read(tenant, source, given, began);
      // Whoever sees that it is ready finds the draft.
      if (source.id().equals(SourceId.HOME)) {
        boolean first = before.filter(Ingest::isWhole).isEmpty();
        shelf
            .part(tenant, source.id())
            .ifPresent(part -> new Draft(parts).draw(source, part, first, true));
      }
      end(source, state);
    } catch (RuntimeException e) {
      var trouble = Optional.of(Trouble.of(Trouble.Kind.OUR_FAULT));
      var counted = counted(given.part, source.state());
      report(source, counted.in(Phase.FAILED, parts.clock().instant(), trouble));
      throw e;
    }
  }

  /** {@code given} is what is live of it, before and meanwhile. */
  private SourceState read(TenantId tenant, Source source, Live given, Instant began) {
    var before = given.part;
    var workspace = parts.workspaces().read(tenant);
    var business = workspace.map(it -> it.name()).orElse("–");
    var usual = workspace.map(it -> it.nearest(Language.EN)).orElse(Language.EN);
    var found =
        switch (source.kind()) {
          case SITE ->
              parts
                  .sites()
                  .read(
                      source, business, usual, before, pages -> soon(source, given, began, pages));
          case FILE -> file(source, business, usual);
        };
    return switch (found) {
      case SiteFound.Failed(var trouble) -> failed(source, given.part, trouble);
      case SiteFound.Pages pages ->
          put(tenant, source, given.part, part(source, began, pages), pages.trouble());
    };
  }

  private ContentPart part(Source source, Instant began, SiteFound.Pages pages) {
    var faqs = parts.directives().judged(pages.faqs());
    return new ContentPart(source.id().value(), began, pages.marks(), faqs);
  }

  /** The first pages of a site that was never read answer while the rest is read. */
  private void soon(Source source, Live given, Instant began, SiteFound.Pages pages) {
    if (given.part.isPresent()) {
      return;
    }
    var part = part(source, began, pages.unfinished());
    var now = put(source.tenant(), source, Optional.empty(), part, Optional.empty());
    given.part = shelf.part(source.tenant(), source.id());
    if (given.part.isEmpty()) {
      return;
    }
    if (source.id().equals(SourceId.HOME)) {
      new Draft(parts).draw(source, part, true, false);
    }
    report(source, now.in(Phase.READING, parts.clock().instant(), Optional.empty()));
  }

  /** Else it is some first pages, of which the next reading follows all links again. */
  private static boolean isWhole(ContentPart part) {
    return part.pages().isEmpty() || part.pages().stream().anyMatch(page -> !page.hash().isEmpty());
  }

  private SourceState put(
      TenantId tenant,
      Source source,
      Optional<ContentPart> before,
      ContentPart part,
      Optional<Trouble> trouble) {
    if (before.filter(Ingest::isWhole).filter(old -> old.faqs().equals(part.faqs())).isPresent()
        && shelf.isEmbedded(tenant, part)) {
      // Nothing new; a key that an interrupted reading did not come to is told now.
      shelf.tell(tenant);
      return ready(part, trouble);
    }
    return switch (shelf.put(tenant, part, () -> isThere(source))) {
      case LIVE -> ready(part, trouble.or(() -> unembedded(tenant, part)));
      case REMOVED -> ready(part, trouble);
      case OUTRUN -> ready(shelf.part(tenant, source.id()).orElse(part), trouble);
      case BROKEN -> failed(source, before, fault(part));
      case TOO_MUCH ->
          failed(source, before, Trouble.of(Trouble.Kind.TOO_MUCH, Shelf.MOST_ENTRIES));
    };
  }

  private static Trouble fault(ContentPart part) {
    try {
      part.check();
      return Trouble.of(Trouble.Kind.OUR_FAULT);
    } catch (BadContent e) {
      return e.trouble();
    }
  }

  /** Another may have taken its place. */
  private boolean isThere(Source source) {
    return parts
        .sources()
        .read(source.tenant(), source.id())
        .filter(now -> now.place().equals(source.place()))
        .isPresent();
  }

  private Optional<Trouble> unembedded(TenantId tenant, ContentPart part) {
    return shelf.isEmbedded(tenant, part)
        ? Optional.empty()
        : Optional.of(Trouble.of(Trouble.Kind.NO_VECTORS));
  }

  private SiteFound file(Source source, String business, Language usual) {
    var bytes = parts.uploads().read(source.tenant(), source.id());
    if (bytes.isEmpty()) {
      return new SiteFound.Failed(Trouble.of(Trouble.Kind.GONE));
    }
    try {
      var said = new Upload(business, usual, source.id(), source.place(), bytes.get()).read();
      var cut = Optional.of(Trouble.of(Trouble.Kind.NOT_ALL)).filter(_ -> said.cut());
      return new SiteFound.Pages(List.of(), said.faqs(), cut);
    } catch (CannotRead e) {
      return new SiteFound.Failed(e.trouble());
    }
  }

  private SourceState ready(ContentPart part, Optional<Trouble> trouble) {
    int pages = Math.max(1, part.pages().size());
    return new SourceState(
        Phase.READY,
        parts.clock().instant(),
        pages,
        part.entries(),
        trouble,
        withheld(part),
        origin(part));
  }

  private SourceState failed(Source source, Optional<ContentPart> before, Trouble trouble) {
    shelf.tell(source.tenant());
    return counted(before, source.state())
        .in(Phase.FAILED, parts.clock().instant(), Optional.of(trouble));
  }

  private static SourceState counted(Optional<ContentPart> before, SourceState state) {
    return before
        .map(
            part ->
                new SourceState(
                    state.phase(),
                    state.at(),
                    Math.max(1, part.pages().size()),
                    part.entries(),
                    Optional.empty(),
                    withheld(part),
                    origin(part)))
        .orElseGet(() -> new SourceState(state.phase(), state.at(), 0, 0, Optional.empty()));
  }

  /** A reading begins where the site leads to, and stays there. */
  private static Optional<Origin> origin(ContentPart part) {
    return part.pages().stream()
        .findFirst()
        .map(page -> WebAddress.origin(URI.create(page.url())))
        .flatMap(Origin::parse);
  }

  private static Withheld withheld(ContentPart part) {
    return Withheld.of(
        part.withheld().stream()
            .map(entry -> new Withheld.Place(entry.question(), entry.url()))
            .toList());
  }

  private void end(Source source, SourceState state) {
    report(source, state);
    if (state.phase() == Phase.FAILED) {
      tell(source);
    }
  }

  /** How the reading went is kept by now, and stays so whether anybody is told or not. */
  private void tell(Source source) {
    try {
      parts.failures().failed(source.tenant(), source.id());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Nobody was told of a failure yet: {0}", e.getClass().getName());
    }
  }

  private void report(Source source, SourceState state) {
    parts.sources().report(source.tenant(), source.id(), state);
  }

  /** What is live of a source while it is read. */
  private static final class Live {
    Optional<ContentPart> part;

    Live(Optional<ContentPart> part) {
      this.part = part;
    }
  }
}
