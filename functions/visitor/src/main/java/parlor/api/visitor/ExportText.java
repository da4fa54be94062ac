package parlor.api.visitor;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parlor.conversation.Entry;
import parlor.conversation.Event;
import parlor.conversation.MessageText;
import parlor.lead.Lead;
import parlor.tenant.Language;

/** A conversation as plain text, to be read or printed. */
final class ExportText {
  private final Export export;
  private final Language language;
  private final DateTimeFormatter day;
  private final DateTimeFormatter time;

  private ExportText(Export export, Language language) {
    var locale = Locale.forLanguageTag(language.code());
    var zone = export.workspace().zone();
    this.export = export;
    this.language = language;
    this.day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).withZone(zone);
    this.time = DateTimeFormatter.ofPattern("d MMM, H:mm", locale).withZone(zone);
  }

  static String of(Export export, Language language) {
    return new ExportText(export, language).whole();
  }

  private String whole() {
    var head =
        words("export.head")
            .replace("{business}", export.workspace().name())
            .replace("{begun}", day(export.transcript().id().startedAt()))
            .replace("{until}", day(export.transcript().endsAt()))
            .replace("{zone}", export.workspace().zone().getId());
    var entries = export.entries().stream().map(this::line);
    var lead = export.lead().map(this::lead).stream();
    return Stream.of(Stream.of(head), entries, lead)
        .flatMap(all -> all)
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  private String line(Entry entry) {
    var at = "[" + time.format(entry.at()) + "] ";
    return at
        + switch (entry.event()) {
          case Event.Turn turn ->
              words("export.you")
                  + turn.question().value()
                  + turn.answer()
                      .text()
                      .map(text -> "\n" + at + words("export.assistant") + text)
                      .orElse("");
          case Event.HandoffAsked _ -> words("export.asked");
          case Event.HandoffDropped _ -> words("export.dropped");
          case Event.HandoffMissed _ -> words("export.missed");
          case Event.PersonJoined(var name) -> named("export.joined", name.value());
          case Event.PersonLeft(var name) -> named("export.left", name.value());
          case Event.Said(_, var name, var text) -> name.value() + ": " + text.value();
          case Event.Mailed(_, var name, var text) ->
              named("export.mailed", name.value()) + text.value();
          case Event.Undelivered _ -> words("export.undelivered");
          case Event.LeadLeft _ -> words("export.lead");
          case Event.Feedback(_, var helpful) ->
              words(helpful ? "export.helpful" : "export.not-helpful");
          case Event.Closed _ -> words("export.closed");
          case Event.Erased _ -> words("export.erased");
        };
  }

  private String lead(Lead lead) {
    return Stream.of(
            Stream.of(words("export.details"), lead.name().value()),
            lead.contact().email().stream(),
            lead.contact().phoneInWords().stream(),
            lead.message().map(MessageText::value).stream(),
            Stream.of(lead.consent().text()))
        .flatMap(all -> all)
        .collect(Collectors.joining("\n"));
  }

  private String named(String key, String name) {
    return words(key).replace("{name}", name);
  }

  private String words(String key) {
    return VisitorTexts.text(language, key);
  }

  private String day(Instant at) {
    return day.format(at);
  }
}
