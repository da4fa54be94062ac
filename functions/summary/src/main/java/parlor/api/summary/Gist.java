package parlor.api.summary;

import java.util.List;
import parlor.api.summary.Page.Row;

/**
 * A conversation in three lines.
 *
 * @param first what was asked first, short
 * @param open how many questions nobody answered
 */
record Gist(String first, int open, String wanted, String answered, String stillOpen) {
  List<Row> rows(Words words) {
    return List.of(
        new Row(words.text("wanted"), wanted),
        new Row(words.text("answered"), answered),
        new Row(words.text("open"), stillOpen));
  }

  @Override
  public String toString() {
    return "Gist[hidden]";
  }
}
