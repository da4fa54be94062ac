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
 * The fields of an index, unpacked: of each token the entries that have it, and what BM25 gives
 * each for it. Lucene makes and weighs it, once; a question then costs an addition for each place
 * in which one of its tokens stands, where Lucene would look up, unpack and weigh each token anew:
 * a fifth of the time at 5,000 entries.
 */
final class Postings {
  private static final String TITLE = "title";
  private static final String TEXT = "text";

  /** The tokens of an entry's question and of its answer; none has a blank. */
  record Line(Collection<String> title, Collection<String> text) {
    @Override
    public String toString() {
      return "Line[hidden]";
    }
  }

  /** The entries that have a token, by number, and their scores. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Places(int[] entries, float[] scores) {
    static final Places NONE = new Places(new int[0], new float[0]);

    void add(float times, float[] all) {
      for (int i = 0; i < entries.length; i++) {
        all[entries[i]] += times * scores[i];
      }
    }
  }

  private final Map<String, Places> titles = new HashMap<>();
  private final Map<String, Places> texts = new HashMap<>();
  private long bytes;

  /** Of the entries in their order. */
  Postings(List<Line> entries) {
    try (var directory = new ByteBuffersDirectory()) {
      write(entries, directory);
      try (var reader = DirectoryReader.open(directory)) {
        var searcher = new IndexSearcher(reader);
        for (var leaf : reader.leaves()) {
          read(TITLE, leaf.reader(), searcher, titles);
          read(TEXT, leaf.reader(), searcher, texts);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  private static void write(List<Line> entries, ByteBuffersDirectory directory) throws IOException {
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
      for (var entry : entries) {
        var document = new Document();
        document.add(new TextField(TITLE, String.join(" ", entry.title), Field.Store.NO));
        document.add(new TextField(TEXT, String.join(" ", entry.text), Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  private void read(
      String field, LeafReader reader, IndexSearcher searcher, Map<String, Places> places)
      throws IOException {
    var terms = reader.terms(field);
    if (terms == null) {
      return;
    }
    var whole = searcher.collectionStatistics(field);
    var norms = reader.getNormValues(field);
    var similarity = new BM25Similarity();
    PostingsEnum postings = null;
    var token = terms.iterator();
    while (token.next() != null) {
      var term = new Term(field, token.term());
      var statistics = searcher.termStatistics(term, token.docFreq(), token.totalTermFreq());
      var scorer = similarity.scorer(1, whole, statistics);
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

  /** Adds to each entry's score what it is given for a token in each field, so many times. */
  void add(String token, float title, float text, float[] scores) {
    titles.getOrDefault(token, Places.NONE).add(title, scores);
    texts.getOrDefault(token, Places.NONE).add(text, scores);
  }

  /** What it takes in memory, about. */
  long bytes() {
    return bytes;
  }
}
