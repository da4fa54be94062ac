package parlor.content;

import java.util.List;
import java.util.Optional;

/**
 * Passages that are quoted to visitors and read by no model, since they would tell it what to do.
 *
 * @param count of all of them
 * @param first of them, {@link #MOST} at most: a row is no place for a list
 */
public record Withheld(int count, List<Place> first) {
  public static final Withheld NOTHING = new Withheld(0, List.of());

  static final int MOST = 10;
  private static final int LONGEST = 200;

  /**
   * Where one stands.
   *
   * @param heading from the page's title down
   * @param url of the page, if it has one on the web
   */
  public record Place(String heading, Optional<String> url) {
    public Place {
      heading = cut(heading);
      url = url.filter(it -> it.length() <= 2 * LONGEST && it.matches("https?://.*"));
    }

    private static String cut(String text) {
      return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** Without what it says. */
    @Override
    public String toString() {
      return "Place[hidden]";
    }
  }

  public Withheld {
    first = List.copyOf(first.subList(0, Math.min(MOST, first.size())));
  }

  /** All of them. */
  public static Withheld of(List<Place> all) {
    return new Withheld(all.size(), all);
  }

  public boolean isEmpty() {
    return count == 0;
  }
}
