package parlor.extract;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parlor.answers.BadContent;
import parlor.answers.Faq;
import parlor.answers.FaqJson;
import parlor.content.EntryFault;
import parlor.content.Trouble;
import parlor.tenant.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/**
 * Reads tables of questions and answers: a first row that names the columns {@code question} and
 * {@code answer} (or {@code pregunta} and {@code respuesta}), perhaps {@code id} and {@code url};
 * commas, semicolons or tabs.
 */
final class FaqCsv {
  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          entry("id", "id"),
          entry("question", "question"),
          entry("questions", "question"),
          entry("pregunta", "question"),
          entry("preguntas", "question"),
          entry("answer", "answer"),
          entry("answers", "answer"),
          entry("respuesta", "answer"),
          entry("respuestas", "answer"),
          entry("url", "url"),
          entry("link", "url"),
          entry("enlace", "url"));

  private static final Set<String> WANTED = Set.of("question", "answer");

  private FaqCsv() {}

  static Faq read(String business, Language language, String text) throws CannotRead, BadContent {
    var rows = rows(text);
    var names = rows.isEmpty() ? List.<String>of() : rows.getFirst();
    if (!columns(names).containsAll(WANTED)) {
      throw new CannotRead(Trouble.of(EntryFault.NO_COLUMNS));
    }
    var root = JsonMapper.shared().createObjectNode();
    root.put("business", business).put("locale", language.code());
    var entries = root.putArray("entries");
    for (int row = 1; row < rows.size(); row++) {
      if (rows.get(row).stream().allMatch(String::isBlank)) {
        continue;
      }
      if (hasMore(rows.get(row), names.size())) {
        throw new CannotRead(Trouble.of(EntryFault.MORE_CELLS, Integer.toString(row)));
      }
      var entry = entries.addObject().put("id", Integer.toString(row));
      for (int i = 0; i < Math.min(names.size(), rows.get(row).size()); i++) {
        var column = column(names.get(i));
        if (column == null) {
          continue;
        }
        var cell = rows.get(row).get(i);
        var value = (WANTED.contains(column) ? Marked.text(cell) : cell).strip();
        if (!value.isEmpty()) {
          entry.put(column, value);
        }
      }
    }
    return FaqJson.read(root);
  }

  /** As where a comma in a text is taken for the end of its cell. */
  private static boolean hasMore(List<String> row, int columns) {
    return row.stream().skip(columns).anyMatch(cell -> !cell.isBlank());
  }

  private static Set<String> columns(List<String> names) {
    return names.stream().flatMap(name -> Stream.ofNullable(column(name))).collect(toSet());
  }

  /** Null if we have no use for it. */
  private static @Nullable String column(String name) {
    return COLUMNS.get(name.strip().toLowerCase(Locale.ROOT));
  }

  private static List<List<String>> rows(String given) throws CannotRead {
    // Excel's own first line says what parts the cells, which the next one shows as well.
    var text = given.replaceFirst("^sep=.\\R", "");
    var head = text.lines().findFirst().orElse("");
    char separator = head.contains("\t") ? '\t' : head.contains(";") ? ';' : ',';
    var mapper =
        CsvMapper.builder()
            .enable(CsvReadFeature.WRAP_AS_ARRAY, CsvReadFeature.SKIP_EMPTY_LINES)
            .build();
    var schema = mapper.schema().withColumnSeparator(separator);
    try (var rows =
        mapper.readerForListOf(String.class).with(schema).<List<String>>readValues(text)) {
      return rows.readAll();
    } catch (JacksonException e) {
      throw new CannotRead(Trouble.Kind.BROKEN);
    }
  }
}
