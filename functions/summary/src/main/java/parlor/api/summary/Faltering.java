package parlor.api.summary;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parlor.api.summary.Page.Row;
import parlor.content.Source;
import parlor.content.TroubleWords;
import parlor.conversation.OneLine;
import parlor.mail.MailKind;
import parlor.tenant.TenantId;
import parlor.tenant.Workspace;

/**
 * Tells that a site or file could not be read, once for each time that it begins to fail. What
 * stands in its row is all that is known of it, so of one that is well again nobody is told.
 */
final class Faltering {
  private final SummaryParts parts;
  private final Post post;

  Faltering(SummaryParts parts, Post post) {
    this.parts = parts;
    this.post = post;
  }

  Optional<Duration> tell(Job.SourceFailed job) {
    var tenant = job.tenant();
    return parts
        .sources()
        .read(tenant, job.source())
        .flatMap(
            source ->
                parts
                    .workspaces()
                    .read(tenant)
                    .flatMap(business -> news(source).flatMap(at -> tell(business, source, at))));
  }

  /** Those of which somebody may not have been told: a queue refused it, or a process ended. */
  Stream<Job.SourceFailed> untold(TenantId tenant) {
    return parts.sources().list(tenant).stream()
        .filter(source -> news(source).isPresent())
        .map(source -> new Job.SourceFailed(tenant, source.id()));
  }

  private Optional<Instant> news(Source source) {
    return source.state().news(parts.clock().instant());
  }

  private Optional<Duration> tell(Workspace business, Source source, Instant since) {
    var news = "source|" + source.id() + "|" + since.toEpochMilli();
    return post.send(
        business,
        MailKind.ALERT,
        news,
        (words, _) -> Optional.of(letter(business, source, since, words)));
  }

  private Letter letter(Workspace business, Source source, Instant since, Words words) {
    var kind = source.kind() == Source.Kind.SITE ? "source.site" : "source.file";
    var place = line(source.place());
    return new Letter(
        words.subject(words.text("source.subject", place)),
        words.text(kind + ".headline", business.name()),
        List.of(
            new Row(words.text(kind), place),
            new Row(words.text("source.why"), TroubleWords.in(words.language()).of(source)),
            new Row(words.text("source.since"), words.moment(since))),
        List.of(),
        Buttons.to(parts.addresses().content(source.tenant()), "source.see", words),
        Optional.empty(),
        Set.of());
  }

  /** On one line, whatever a file was called. */
  private static String line(String place) {
    var line = new StringBuilder();
    place.codePoints().map(c -> OneLine.leaves(c) ? ' ' : c).forEach(line::appendCodePoint);
    return line.toString();
  }
}
