package parlor.api.summary;

import java.util.List;
import java.util.Optional;
import parlor.tenant.Workspace;

/**
 * A mail as its two templates lay it out, so that text and HTML say the same.
 *
 * @param lang ISO 639 code
 * @param accent the business's colour as {@code #rrggbb}
 * @param ink what is legible on it
 * @param why whoever reads it gets it
 * @param off what turns mails of its kind off; empty where it is no kind
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
    Optional<Button> off) {
  /** In the business's colour. */
  static Page of(
      Workspace business,
      Words words,
      String headline,
      List<Row> rows,
      List<Item> items,
      Optional<Button> button,
      String why,
      Optional<Button> off) {
    var accent = Accent.of(business.accent());
    return new Page(
        words.language().code(),
        business.name(),
        accent.colour(),
        accent.ink(),
        headline,
        rows,
        items,
        button,
        why,
        off);
  }

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
