package parlor.site;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which address a page goes by. Templates often name the first page, or any one, on all of them: of
 * another path, or where the query names another thing, it is the same page only if it has the same
 * text.
 */
final class Canonical {
  /** Where a query may ask for any page. */
  private static final Pattern FRONT = Pattern.compile(".*/(index\\.\\w+)?");

  private static final String KINDS =
      "item|product|room|article|post|news|event|course|service|object|entry|producto|habitacion"
          + "|articulo|noticia|evento|curso|servicio";
  private static final Pattern THING =
      Pattern.compile(
          "(?i)(id|p|pid|nr|num|sku|slug|page[_-]?id|("
              + KINDS
              + ")([_-]?(id|nr|no|name|slug))?)=.+");

  /** How a page is sorted or was come to. */
  private static final Pattern VIEW =
      Pattern.compile(
          "(?i)(sort|sort[_-]?by|order|order[_-]?by|dir|view|page|utm_\\w+|fbclid|gclid|msclkid|ref)"
              + "(=.*)?");

  private Canonical() {}

  static URI of(URI page, URI canonical) {
    if (page.equals(canonical)) {
      return page;
    }
    if (!page.getPath().equals(canonical.getPath()) || FRONT.matcher(page.getPath()).matches()) {
      return page;
    }
    var asked = things(page);
    var named = things(canonical);
    return asked.isEmpty() || (!named.isEmpty() && asked.containsAll(named))
        ? canonical
        : unsorted(page);
  }

  private static List<String> things(URI page) {
    return query(page).filter(part -> THING.matcher(part).matches()).toList();
  }

  private static URI unsorted(URI page) {
    var rest =
        query(page).filter(part -> !VIEW.matcher(part).matches()).collect(Collectors.joining("&"));
    return URI.create(page.toString().replaceFirst("\\?.*$", "") + "?" + rest);
  }

  private static Stream<String> query(URI page) {
    return page.getRawQuery() == null ? Stream.empty() : Stream.of(page.getRawQuery().split("&"));
  }
}
