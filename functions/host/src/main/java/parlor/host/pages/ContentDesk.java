package parlor.host.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parlor.content.Withheld;

/**
 * What the desk shows of a business's content.
 *
 * @param here where its forms are sent
 * @param back the conversations
 * @param trouble why the last thing given was not taken, if it was not
 */
public record ContentDesk(
    String business,
    String here,
    String back,
    List<Row> rows,
    boolean busy,
    @Nullable String trouble) {
  /**
   * A source; {@code said} and {@code withheld} are empty where there is nothing to say.
   *
   * @param places where the first of what is withheld stands
   */
  public record Row(
      String id,
      String place,
      String phase,
      String at,
      String when,
      String pages,
      String passages,
      String said,
      String withheld,
      List<Withheld.Place> places,
      boolean own) {}
}
