package parlor.answers;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parlor.tenant.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what {@code training/train.py} fits the weights of {@link Confidence} on: for each
 * question to the businesses that are named, and once more to the business without the entry that
 * answers it, the values of all entries that may answer. Its main method takes the file to write,
 * the folder of the sets, and the names.
 */
final class Evidences {
  private Evidences() {}

  public static void main(String[] arguments) throws IOException {
    var names = Set.copyOf(List.of(arguments).subList(2, arguments.length));
    try (var out = Files.newBufferedWriter(Path.of(arguments[0]))) {
      for (var domain : domains(Path.of(arguments[1]))) {
        if (names.contains(domain.name())) {
          write(out, domain, false);
          for (var entry : domain.faq().entries()) {
            write(out, without(domain, entry), true);
          }
        }
      }
    }
  }

  private static List<Domain> domains(Path sets) throws IOException {
    var all = new ArrayList<>(Domain.taught());
    for (var language : Language.values()) {
      all.addAll(Domain.all(Files.readString(sets.resolve(language.code() + ".txt"))));
    }
    return all;
  }

  private static Domain without(Domain domain, FaqEntry entry) {
    var others = domain.faq().entries().stream().filter(e -> !e.equals(entry)).toList();
    var asked = domain.asked().stream().filter(a -> a.entry().equals(entry.id())).toList();
    return new Domain(
        domain.name(), new Faq(domain.faq().business(), domain.faq().language(), others), asked);
  }

  private static void write(Writer out, Domain domain, boolean missing) throws IOException {
    var index = ContentIndex.of(List.of(domain.faq()));
    for (var asked : domain.asked()) {
      var language = LanguageGuess.of(asked.text(), domain.faq().language());
      var ranked = index.rank(index.query(asked.text(), language), language);
      var ids = ranked.stream().map(r -> r.entry().entry().id()).toList();
      var json =
          JsonMapper.shared()
              .createObjectNode()
              .put("right", ids.indexOf(asked.entry()))
              .put("answerable", asked.isAnswerable() && !missing)
              .put("missing", missing);
      var values = json.putArray("values");
      for (var one : ranked) {
        var row = values.addArray();
        for (double value : one.evidence().values()) {
          row.add(Math.round(value * 1e4) / 1e4);
        }
      }
      out.write(json + "\n");
    }
  }
}
