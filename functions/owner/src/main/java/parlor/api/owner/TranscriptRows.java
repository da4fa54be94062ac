package parlor.api.owner;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parlor.conversation.AnsweredBy;
import parlor.conversation.ConversationId;
import parlor.conversation.Entry;
import parlor.conversation.Event;
import parlor.http.Texts;
import parlor.tenant.Language;

/** Conversations as rows of a table: one for each thing that was said. */
final class TranscriptRows {
  private static final Map<Language, Map<String, String>> TEXTS =
      Texts.load(TranscriptRows.class, "transcript");
  private static final List<String> COLUMNS =
      List.of("conversation", "at", "who", "text", "outcome");

  private final Language language;
  private final DateTimeFormatter time;

  TranscriptRows(Language language, ZoneId zone) {
    this.language = language;
    this.time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(zone);
  }

  List<String> head() {
    return COLUMNS.stream().map(this::text).toList();
  }

  List<List<String>> of(ConversationId id, List<Entry> entries) {
    var rows = new ArrayList<List<String>>();
    for (var entry : entries) {
      switch (entry.event()) {
        case Event.Turn turn -> {
          var outcome = text(Words.of(turn.answer().outcome()));
          rows.add(row(id, entry.at(), text("visitor"), turn.question().value(), ""));
          var who = turn.answer().by() == AnsweredBy.NONE ? "" : text("assistant");
          rows.add(row(id, entry.at(), who, turn.answer().text().orElse(""), outcome));
        }
        case Event.Words words ->
            rows.add(row(id, entry.at(), words.name().value(), words.text().value(), ""));
        default -> {}
      }
    }
    return rows;
  }

  private List<String> row(ConversationId id, Instant at, String who, String text, String outcome) {
    return List.of(id.toString(), time.format(at), who, text, outcome);
  }

  private String text(String key) {
    return Texts.text(TEXTS, language, key);
  }
}
