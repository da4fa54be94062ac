package parlor.api.summary;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parlor.api.summary.Page.Row;
import parlor.erasure.ErasureJob;
import parlor.erasure.Farewell;
import parlor.mail.Addressee;
import parlor.mail.HeaderText;
import parlor.mail.Mail;
import parlor.mail.MailId;
import parlor.mail.Outgoing;
import parlor.mail.Outgoing.News;
import parlor.mail.Outgoing.To;
import parlor.tenant.TenantId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Mails the receipt of a business that is gone, and forgets whom it went to once it has. */
final class Parting {
  private final SummaryParts parts;
  private final Post post;

  Parting(SummaryParts parts, Post post) {
    this.parts = parts;
    this.post = post;
  }

  /** When to come again, if somebody could not be told now, or may not have been. */
  Optional<Duration> send(Job.Erased job) {
    var tenant = job.tenant();
    var farewell = parts.farewells().find(tenant);
    if (farewell.isEmpty()) {
      return Optional.empty();
    }
    var receipt = parts.erasureJobs().find(tenant).flatMap(ErasureJob::receipt);
    // Erased again after a restore, when the receipt is long gone: there is nothing to bring.
    var wait = receipt.flatMap(text -> send(tenant, farewell.get(), text));
    if (wait.isEmpty()) {
      parts.farewells().forget(tenant);
    }
    return wait;
  }

  private Optional<Duration> send(TenantId tenant, Farewell farewell, String receipt) {
    return farewell.to().stream()
        .flatMap(to -> send(tenant, farewell.business(), to, receipt).stream())
        .max(Comparator.naturalOrder());
  }

  private Optional<Duration> send(TenantId tenant, String business, Addressee to, String receipt) {
    var id = MailId.of("erased|" + tenant, to.person());
    return post.send(
        tenant,
        id,
        News.RECEIPT,
        new To.Owner(to.person(), to.address()),
        parts.clock().instant().plus(Outgoing.KEPT),
        () -> mail(id, business, to, receipt),
        _ -> {});
  }

  private static Mail mail(MailId id, String business, Addressee to, String receipt) {
    var words = Words.of(to.language(), ZoneOffset.UTC);
    var accent = Accent.of("");
    var headline = words.text("erased.headline", business);
    var page =
        new Page(
            words.language().code(),
            business,
            accent.colour(),
            accent.ink(),
            headline,
            rows(words, business, receipt),
            List.of(),
            Optional.empty(),
            words.text("erased.why", business),
            Optional.empty());
    return new Mail(
        id,
        to.address(),
        words.sender(business),
        Optional.empty(),
        HeaderText.of(words.text("erased.subject", business), "Parlor"),
        Templates.text(page),
        Templates.html(page),
        Optional.empty(),
        Set.of());
  }

  private static List<Row> rows(Words words, String business, String text) {
    var receipt = JsonMapper.shared().readTree(text).path("receipt");
    return List.of(
        new Row(words.text("erased.at"), moment(words, receipt.path("at"))),
        new Row(
            words.text("erased.what"),
            lines(receipt.path("erased"))
                .map(of -> word(words, "kind.", of.path("kind")) + ": " + of.path("count").asLong())
                .collect(joining("\n"))),
        new Row(
            words.text("erased.remains"),
            lines(receipt.path("remains"))
                .map(what -> remainder(words, what))
                .collect(joining("\n"))),
        new Row(words.text("erased.receipt", business), text));
  }

  private static String remainder(Words words, JsonNode what) {
    var said = word(words, "remains.", what.path("what"));
    return what.has("until")
        ? words.text("remains.until", said, moment(words, what.path("until")))
        : said;
  }

  private static String word(Words words, String prefix, JsonNode name) {
    return words.text(prefix + name.asString(""));
  }

  private static String moment(Words words, JsonNode at) {
    return words.moment(Instant.parse(at.asString("")));
  }

  private static Stream<JsonNode> lines(JsonNode array) {
    return array.valueStream();
  }
}
