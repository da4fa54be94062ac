package parlor.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * A field of an index, unpacked: of each token the entries that have it, and what BM25 gives each
 * for it. Lucene makes and weighs it, once; a question then costs an addition for each place in
 * which one of its tokens stands, where Lucene would look up, unpack and weigh each token anew: a
 * fifth of the time at 5,000 entries.
 */
final class Postings {
  private static final String FIELD = "tokens";

  /** The entries that have a token, by number, and their scores. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Places(int[] entries, float[] scores) {
    static final Places NONE = new Places(new int[0], new float[0]);
  }

  private final Map<String, Places> places = new HashMap<>();
  private long bytes;

  /** Of each entry, in their order, its tokens; a token has no blank. */
  Postings(List<? extends Collection<String>> entries) {
    try (var directory = new ByteBuffersDirectory()) {
      write(entries, directory);
      try (var reader = DirectoryReader.open(directory)) {
        for (var leaf : reader.leaves()) {
          read(leaf.reader(), new IndexSearcher(reader));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  private static void write(
      List<? extends Collection<String>> entries, ByteBuffersDirectory directory)
      throws IOException {
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
      for (var tokens : entries) {
        var document = new Document();
        document.add(new TextField(FIELD, String.join(" ", tokens), Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  private void read(LeafReader reader, IndexSearcher searcher) throws IOException {
    var terms = reader.terms(FIELD);
    if (terms == null) {
      return;
    }
    var field = searcher.collectionStatistics(FIELD);
    var norms = reader.getNormValues(FIELD);
    PostingsEnum postings = null;
    var token = terms.iterator();
    while (token.next() != null) {
      var term = new Term(FIELD, token.term());
      var statistics = searcher.termStatistics(term, token.docFreq(), token.totalTermFreq());
      var scorer = new BM25Similarity().scorer(1, field, statistics);
      postings = token.postings(postings, PostingsEnum.FREQS);
      var found = new Places(new int[token.docFreq()], new float[token.docFreq()]);
      for (int i = 0; postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS; i++) {
        norms.advanceExact(postings.docID());
        found.entries[i] = postings.docID();
        found.scores[i] = scorer.score(postings.freq(), norms.longValue());
      }
      places.put(token.term().utf8ToString(), found);
      bytes += 150 + 8L * found.entries.length;
    }
  }

  /** Adds to each entry's score what it is given for a token, so many times. */
  void add(String token, float times, float[] scores) {
    var found = places.getOrDefault(token, Places.NONE);
    for (int i = 0; i < found.entries.length; i++) {
      scores[found.entries[i]] += times * found.scores[i];
    }
  }

  /** What it takes in memory, about. */
  long bytes() {
    return bytes;
  }
}
