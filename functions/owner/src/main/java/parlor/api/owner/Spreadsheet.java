package parlor.api.owner;

import java.util.List;
import parlor.tenant.Language;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/**
 * A table for spreadsheets (RFC 4180): a byte order mark, so that they see it is UTF-8; semicolons
 * where a comma ends whole numbers; and no cell that they would take for a formula.
 */
final class Spreadsheet {
  private static final char MARK = '\ufeff';
  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvWriteFeature.ALWAYS_QUOTE_STRINGS).build();

  private Spreadsheet() {}

  static String of(Language language, List<List<String>> rows) {
    var schema =
        CsvSchema.emptySchema()
            .withColumnSeparator(language == Language.ES ? ';' : ',')
            .withLineSeparator("\r\n");
    var inert = rows.stream().map(row -> row.stream().map(Spreadsheet::inert).toList()).toList();
    return MARK + CSV.writer(schema).writeValueAsString(inert);
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
}
