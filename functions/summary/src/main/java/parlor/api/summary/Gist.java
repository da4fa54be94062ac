package parlor.api.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parlor.api.summary.Page.Row;

/**
 * A conversation in three lines.
 *
 * @param first what was asked first, short
 * @param firstOpen the first that nobody answered, short; where there is one
 * @param open how many questions nobody answered
 * @param kept whether any of them was kept for a person, whatever the content says
 * @param settled whether nothing is open at all
 * @param note who has summed it up, where it was not we
 */
record Gist(
    String first,
    Optional<String> firstOpen,
    int open,
    boolean kept,
    boolean settled,
    String wanted,
    String answered,
    String stillOpen,
    Optional<String> note) {
  List<Row> rows(Words words) {
    var rows =
        new ArrayList<>(
            List.of(
                new Row(words.text("wanted"), wanted),
                new Row(words.text("answered"), answered),
                new Row(words.text("open"), stillOpen)));
    note.ifPresent(text -> rows.add(new Row(words.text("note"), text)));
    return List.copyOf(rows);
  }

  @Override
  public String toString() {
    return "Gist[hidden]";
  }
}
