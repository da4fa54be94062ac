package parlor.answers;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import parlor.tenant.Language;

/**
 * How many questions are answered rightly when at most a given share of those the content does not
 * answer may be answered; and what plain BM25 with the content's own analyzer gives on the same.
 */
final class Curve {
  /** The first entry found for a question and how sure it is. */
  record Found(Domain domain, Domain.Asked asked, String entry, double score) {
    boolean isRight() {
      return entry.equals(asked.entry());
    }

    boolean isCross() {
      return asked.kind().startsWith("x");
    }
  }

  private Curve() {}

  static List<Found> ours(List<Domain> domains) {
    var found = new ArrayList<Found>();
    for (var domain : domains) {
      var index = ContentIndex.of(List.of(domain.faq()));
      for (var asked : domain.asked()) {
        var language = LanguageGuess.of(asked.text(), domain.faq().language());
        var passages = index.search(asked.text(), language, 1);
        var first = passages.isEmpty() ? null : passages.getFirst();
        found.add(
            first == null
                ? new Found(domain, asked, "-", 0)
                : new Found(domain, asked, first.entry(), first.score()));
      }
    }
    return found;
  }

  static List<Found> bm25(List<Domain> domains) {
    try {
      var found = new ArrayList<Found>();
      for (var domain : domains) {
        found.addAll(bm25(domain));
      }
      return found;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Found> bm25(Domain domain) throws IOException {
    Analyzer analyzer =
        domain.faq().language() == Language.ES ? new SpanishAnalyzer() : new EnglishAnalyzer();
    var found = new ArrayList<Found>();
    try (var directory = new ByteBuffersDirectory()) {
      try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (var entry : domain.faq().entries()) {
          var document = new Document();
          document.add(new StoredField("id", entry.id()));
          var text = entry.question() + " " + entry.answer();
          document.add(new TextField("text", text, Field.Store.NO));
          writer.addDocument(document);
        }
      }
      try (var reader = DirectoryReader.open(directory)) {
        var searcher = new IndexSearcher(reader);
        for (var asked : domain.asked()) {
          var query = new QueryBuilder(analyzer).createBooleanQuery("text", asked.text());
          var hits = query == null ? null : searcher.search(query, 1).scoreDocs;
          if (hits == null || hits.length == 0) {
            found.add(new Found(domain, asked, "-", 0));
          } else {
            var id = searcher.storedFields().document(hits[0].doc).get("id");
            found.add(new Found(domain, asked, id, hits[0].score));
          }
        }
      }
    }
    return found;
  }

  /** The share answered rightly when at most {@code most} of the others are answered. */
  static double at(Collection<Found> found, double most) {
    var unsaid =
        found.stream()
            .filter(f -> !f.asked().isAnswerable())
            .map(Found::score)
            .sorted(Comparator.reverseOrder())
            .toList();
    int allowed = (int) (most * unsaid.size());
    double limit = allowed < unsaid.size() ? unsaid.get(allowed) : -1;
    return share(found, f -> f.isRight() && f.score() > limit);
  }

  /** The share of answerable questions of which something holds. */
  static double share(Collection<Found> found, Predicate<Found> holds) {
    var said = found.stream().filter(f -> f.asked().isAnswerable()).toList();
    return said.isEmpty() ? 0 : said.stream().filter(holds).count() / (double) said.size();
  }

  static String show(String name, Collection<Found> found) {
    return String.format(
        ROOT,
        "%s: at 5 %% false %.1f %% right, at 10 %% %.1f %%, never silent %.1f %%",
        name,
        100 * at(found, 0.05),
        100 * at(found, 0.10),
        100 * share(found, Found::isRight));
  }

  /** The share answered rightly from {@link Confidence#ENOUGH} on, for each of some groups. */
  static String kinds(Collection<Found> found) {
    var line = new StringBuilder();
    for (var kind : List.of("", "p", "k", "t", "c", "i", "n", "xp", "xk", "xi", "xt", "xc")) {
      var some = found.stream().filter(f -> f.asked().kind().equals(kind)).toList();
      if (some.isEmpty()) {
        continue;
      }
      double right = share(some, f -> f.isRight() && f.score() >= Confidence.ENOUGH);
      line.append(
          String.format(
              ROOT,
              " %s %.0f/%.0f",
              kind.isEmpty() ? "any" : kind,
              100 * right,
              100 * share(some, Found::isRight)));
    }
    return line.toString();
  }

  static String directions(Collection<Found> found) {
    var line = new StringBuilder();
    for (var content : Language.values()) {
      for (boolean cross : new boolean[] {false, true}) {
        var some =
            found.stream()
                .filter(f -> f.domain().faq().language() == content && f.isCross() == cross)
                .toList();
        long unsaid = some.stream().filter(f -> !f.asked().isAnswerable()).count();
        long answered =
            some.stream()
                .filter(f -> !f.asked().isAnswerable() && f.score() >= Confidence.ENOUGH)
                .count();
        line.append(
            String.format(
                ROOT,
                "; %s content%s %.1f %% right, %d of %d false",
                content.code(),
                cross ? " asked in the other" : "",
                100 * share(some, f -> f.isRight() && f.score() >= Confidence.ENOUGH),
                answered,
                unsaid));
      }
    }
    return line.toString();
  }
}
