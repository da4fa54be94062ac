package parlor.api.summary;

import java.util.List;
import java.util.Optional;

/**
 * A mail as its two templates lay it out, so that text and HTML say the same.
 *
 * @param lang ISO 639 code
 * @param accent the business's colour as {@code #rrggbb}
 * @param ink what is legible on it
 */
public record Page(
    String lang,
    String business,
    String accent,
    String ink,
    String headline,
    List<Row> rows,
    List<Item> items,
    Optional<Button> button,
    String why,
    String offLabel,
    String offUrl) {
  /** A line with its name. */
  public record Row(String label, String text) {
    @Override
    public String toString() {
      return "Row[" + label + "]";
    }
  }

  /** One conversation of several. */
  public record Item(String title, String detail, Optional<String> url) {
    @Override
    public String toString() {
      return "Item[hidden]";
    }
  }

  /** Where to go on. */
  public record Button(String label, String url) {}

  @Override
  public String toString() {
    return "Page[hidden]";
  }
}
