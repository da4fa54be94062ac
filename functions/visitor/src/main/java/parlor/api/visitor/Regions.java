package parlor.api.visitor;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import parlor.http.HttpCall;
import parlor.tenant.Workspace;

/** Where a telephone number without a plus may be from. */
final class Regions {
  private Regions() {}

  /** The business's own first, then those that the visitor's browser names. */
  static List<String> of(HttpCall call, Workspace workspace) {
    return Stream.concat(workspace.regions().stream(), named(call)).distinct().toList();
  }

  private static Stream<String> named(HttpCall call) {
    try {
      return call.header("accept-language").map(Locale.LanguageRange::parse).stream()
          .flatMap(List::stream)
          .map(range -> Locale.forLanguageTag(range.getRange()).getCountry())
          .filter(country -> country.length() == 2);
    } catch (IllegalArgumentException e) {
      return Stream.empty();
    }
  }
}
