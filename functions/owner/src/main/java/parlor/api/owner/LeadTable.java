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
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/**
 * Leads as a table for spreadsheets (RFC 4180): a byte order mark, so that they see it is UTF-8;
 * semicolons where a comma ends whole numbers; and no cell that they would take for a formula.
 */
final class LeadTable {
  private static final Map<Language, Map<String, String>> TEXTS =
      Texts.load(LeadTable.class, "leads");
  private static final List<String> COLUMNS =
      List.of(
          "at", "name", "email", "phone", "message", "status", "notes", "language", "conversation");
  private static final char MARK = '\ufeff';
  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvWriteFeature.ALWAYS_QUOTE_STRINGS).build();

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
    var schema =
        CsvSchema.emptySchema()
            .withColumnSeparator(language == Language.ES ? ';' : ',')
            .withLineSeparator("\r\n");
    return MARK + CSV.writer(schema).writeValueAsString(rows);
  }

  private List<String> row(LeadView.Open open) {
    var lead = open.lead();
    return Stream.of(
            time.format(lead.at()),
            lead.name().value(),
            lead.contact().email().orElse(""),
            lead.contact().phone().orElse(""),
            lead.message().map(MessageText::value).orElse(""),
            text(Words.of(open.handling().status())),
            open.handling().notes(),
            lead.language().code(),
            lead.id().toString())
        .map(LeadTable::inert)
        .toList();
  }

  /** An apostrophe before what a spreadsheet would calculate (OWASP, CSV injection). */
  private static String inert(String cell) {
    var begin = cell.stripLeading();
    boolean formula =
        (!begin.isEmpty() && "=+-@\uff1d\uff0b\uff0d\uff20".indexOf(begin.charAt(0)) >= 0)
            || cell.startsWith("\t")
            || cell.startsWith("\r")
            || cell.startsWith("\n");
    return formula ? "'" + cell : cell;
  }

  private String text(String key) {
    return Texts.text(TEXTS, language, key);
  }
}
