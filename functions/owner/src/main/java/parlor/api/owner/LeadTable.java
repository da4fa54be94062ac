package parlor.api.owner;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parlor.conversation.MessageText;
import parlor.http.Texts;
import parlor.tenant.Language;

/** Leads as rows of a table. */
final class LeadTable {
  private static final Map<Language, Map<String, String>> TEXTS =
      Texts.load(LeadTable.class, "leads");
  private static final List<String> COLUMNS =
      List.of(
          "at", "name", "email", "phone", "message", "status", "notes", "language", "conversation");

  private final Language language;
  private final DateTimeFormatter time;

  LeadTable(Language language, ZoneId zone) {
    this.language = language;
    this.time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(zone);
  }

  String of(List<LeadView.Open> leads) {
    var rows = new ArrayList<List<String>>();
    rows.add(COLUMNS.stream().map(this::text).toList());
    leads.forEach(open -> rows.add(row(open)));
    return Spreadsheet.of(language, rows);
  }

  private List<String> row(LeadView.Open open) {
    var lead = open.lead();
    return Stream.of(
            time.format(lead.at()),
            lead.name().value(),
            lead.contact().email().orElse(""),
            lead.contact().phoneInWords().orElse(""),
            lead.message().map(MessageText::value).orElse(""),
            text(Words.of(open.handling().status())),
            open.handling().notes(),
            lead.language().code(),
            lead.id().toString())
        .toList();
  }

  private String text(String key) {
    return Texts.text(TEXTS, language, key);
  }
}
