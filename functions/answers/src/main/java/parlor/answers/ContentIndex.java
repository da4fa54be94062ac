package parlor.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parlor.answers.vector.Heard;
import parlor.tenant.Language;

/** A business's content made searchable, in memory; for many threads at once. */
public final class ContentIndex {
  private static final int CANDIDATES = 24;
  private static final int NEAREST = 8;

  /** Whoever writes an entry's question or heading to the letter means that entry. */
  private static final double CALLED = 0.9;

  private final List<IndexedEntry> entries;
  private final Spread spread;
  private final Sense.Field field;
  private final Spelling spelling;
  private final Postings postings;
  private final String business;
  private final long bytes;
  private final Near near;
  private final Fusion fusion;
  private final Heard heard;

  /** The same content, asked by one message. */
  private ContentIndex(ContentIndex index, Heard heard) {
    entries = index.entries;
    spread = index.spread;
    field = index.field;
    spelling = index.spelling;
    postings = index.postings;
    business = index.business;
    bytes = index.bytes;
    near = index.near;
    fusion = index.fusion;
    this.heard = heard;
  }

  private ContentIndex(Content content) {
    heard = Heard.NOTHING;
    var faqs = content.faqs();
    business = faqs.isEmpty() ? "" : faqs.getFirst().business();
    var all = new ArrayList<IndexedEntry>();
    var words = new HashSet<String>();
    for (var faq : faqs) {
      for (var entry : faq.entries()) {
        all.add(IndexedEntry.of(entry, faq.language()));
        words.addAll(Words.of(entry.question(), 2_000));
        words.addAll(Words.of(entry.answer(), 2_000));
      }
    }
    entries = List.copyOf(all);
    spelling = new Spelling(words);
    spread = new Spread(entries);
    near = new Near(entries, content.vectors());
    fusion = new Fusion(entries, near);
    field = new Sense.Field(entries);
    postings = new Postings(entries.stream().map(ContentIndex::line).toList());
    bytes = measure();
  }

  private static Postings.Line line(IndexedEntry entry) {
    return new Postings.Line(
        line(entry.titles(), entry.titleGist()), line(entry.texts(), entry.textGist()));
  }

  private static List<String> line(Set<String> tokens, Gist gist) {
    var line = new ArrayList<>(tokens);
    for (int situation : gist.situations()) {
      line.add("!" + situation);
    }
    return line;
  }

  /** The index of words alone, given in one language or several. */
  public static ContentIndex of(List<Faq> faqs) {
    return of(Content.of(faqs));
  }

  /** The index of one version of a business's content. */
  public static ContentIndex of(Content content) {
    return new ContentIndex(content);
  }

  /** The entries most likely to answer a text in {@code language}, surest first. */
  public List<Passage> search(String text, Language language, int most) {
    var ranked = rank(Query.of(text, language, spelling), language);
    var fused = heard.of(text).flatMap(it -> fusion.search(ranked, it, language));
    var name = IndexedEntry.name(text);
    return fused.orElseGet(() -> byWords(ranked)).stream()
        .map(
            sure ->
                sure.entry()
                    .passage(
                        sure.entry().names().contains(name)
                            ? Math.max(CALLED, sure.share())
                            : sure.share()))
        .sorted(Comparator.comparingDouble(Passage::score).reversed())
        .limit(most)
        .toList();
  }

  private static List<Sure> byWords(List<Ranked> ranked) {
    var shares = Confidence.shares(ranked);
    var sure = new ArrayList<Sure>();
    for (int i = 0; i < shares.length; i++) {
      sure.add(new Sure(ranked.get(i).entry(), shares[i]));
    }
    return sure;
  }

  /** What made the content's vectors; empty where it has none. */
  public Optional<String> mark() {
    return near.mark();
  }

  /** The same content, asked by a message of which the directions are known. */
  public ContentIndex hearing(Heard message) {
    return near.mark().filter(message.mark()::equals).isPresent()
        ? new ContentIndex(this, message)
        : this;
  }

  /** What the business calls itself; empty if the content does not say. */
  public String business() {
    return business;
  }

  /** What the index takes in memory, about. */
  public long bytes() {
    return bytes;
  }

  /** An entry, and how sure we are that it answers, 0 to 1. */
  record Sure(IndexedEntry entry, double share) {}

  /** An entry and its log-odds. */
  record Ranked(IndexedEntry entry, double odds, Evidence evidence) {}

  List<Ranked> rank(Query query, Language language) {
    var best = new HashMap<String, Ranked>();
    var reach = query.gist().explained(spread::strongest);
    var nearness = field.to(query.sense());
    var sought = new EnumMap<Language, Sought>(Language.class);
    var candidates = candidates(query);
    candidates.addAll(nearness.nearest(NEAREST));
    for (int number : candidates) {
      var entry = entries.get(number);
      var sense = nearness.of(number, entry.place());
      var terms =
          sought.computeIfAbsent(entry.language(), each -> Sought.of(query, each, spread, reach));
      var evidence = Evidence.of(query, terms, entry, spread, sense);
      var ranked = new Ranked(entry, Confidence.odds(evidence), evidence);
      best.merge(entry.entry().id(), ranked, (a, b) -> twin(a, b, language));
    }
    return best.values().stream()
        .sorted(
            Comparator.comparingDouble(Ranked::odds)
                .reversed()
                .thenComparing(ranked -> ranked.entry().entry().id()))
        .toList();
  }

  Optional<List<Fusion.Weighed>> weighed(String text, Language language) {
    var ranked = rank(Query.of(text, language, spelling), language);
    return heard.of(text).flatMap(it -> fusion.weigh(ranked, it, language));
  }

  Query query(String text, Language language) {
    return Query.of(text, language, spelling);
  }

  /** One entry given in two languages: told in the question's, on the better evidence. */
  private static Ranked twin(Ranked a, Ranked b, Language language) {
    var told = a.entry().language() == language ? a : b;
    var surer = a.odds() >= b.odds() ? a : b;
    return new Ranked(told.entry(), surer.odds(), surer.evidence());
  }

  private Set<Integer> candidates(Query query) {
    var scores = new float[entries.size()];
    var tokens = new HashSet<String>();
    for (var language : Language.values()) {
      tokens.addAll(query.tokens(language));
    }
    for (var token : tokens) {
      postings.add(token, 2.5f, 1, scores);
    }
    var gist = query.gist();
    for (int i = 0; i < gist.situations().length; i++) {
      var token = "!" + gist.situations()[i];
      float boost = (float) (3 * gist.strengths()[i]);
      postings.add(token, boost, boost / 3, scores);
    }
    return new LinkedHashSet<>(Nearest.of(scores, CANDIDATES, 0));
  }

  private long measure() {
    long sum = 0;
    for (var entry : entries) {
      sum += entry.bytes();
    }
    sum += 4L * WordVectors.dimensions() * entries.size();
    return spread.bytes() + near.bytes() + postings.bytes() + sum + 150L * spelling.size();
  }
}
