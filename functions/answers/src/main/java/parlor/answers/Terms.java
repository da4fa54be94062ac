package parlor.answers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parlor.tenant.Language;

/** The terms of a text: phrases we know taken whole, other words one by one. */
final class Terms {
  /** The weight of common words that have a meaning of their own, such as "how much". */
  private static final double CUE = 0.5;

  /** The weight of words that ask for a price, a time or a place, of whatever thing. */
  private static final double GENERAL = 0.6;

  /** What a word weighs that content in the other language can hardly have. */
  private static final double FOREIGN = 0.5;

  private Terms() {}

  /**
   * Each term once, in order.
   *
   * @param spoken the language of the words, which tells their weight and meaning
   * @param stemmed the language whose stems are wanted
   */
  static List<Term> of(List<String> words, Language spoken, Language stemmed) {
    var meaningStems = stems(words, spoken);
    var stems = spoken == stemmed ? meaningStems : stems(words, stemmed);
    var terms = new LinkedHashMap<String, Term>();
    boolean foreign = spoken != stemmed;
    int i = 0;
    while (i < words.size()) {
      int length = phrase(meaningStems, i, spoken);
      var parts = new LinkedHashMap<String, Term>();
      for (int j = i; j < i + length; j++) {
        var meanings = Lexicon.in(spoken).meanings(words.get(j), meaningStems.get(j));
        double share = foreign && meanings.isEmpty() ? FOREIGN : 1;
        word(parts, stems.get(j), meanings, weight(words.get(j), spoken), share, bits(j, 1));
      }
      if (length > 1) {
        var phrase = String.join("_", meaningStems.subList(i, i + length));
        boolean telling =
            words.subList(i, i + length).stream().anyMatch(w -> weight(w, spoken) == 1);
        var meanings = Lexicon.in(spoken).meanings(phrase);
        boolean general = meanings.stream().anyMatch(Concept::isGeneral);
        double weight = telling && !general ? 1 : CUE;
        add(terms, Term.of(phrase, meanings, weight, List.copyOf(parts.values()), bits(i, length)));
      } else {
        parts.values().forEach(part -> add(terms, part));
      }
      i += length;
    }
    return List.copyOf(terms.values());
  }

  private static long bits(int from, int length) {
    return from + length > Long.SIZE ? 0 : ((1L << length) - 1) << from;
  }

  private static double weight(String word, Language spoken) {
    return CommonWords.in(spoken).weight(word);
  }

  private static void word(
      Map<String, Term> terms,
      String stem,
      Set<Concept> meanings,
      double common,
      double share,
      long at) {
    double weight = meanings.isEmpty() ? common : Math.max(CUE, common);
    if (meanings.stream().anyMatch(Concept::isGeneral)) {
      weight = Math.min(weight, GENERAL);
    }
    if (weight > 0 && (stem.length() > 1 || Character.isDigit(stem.charAt(0)))) {
      add(terms, Term.of(stem, meanings, weight * share, List.of(), at));
    }
  }

  private static void add(Map<String, Term> terms, Term term) {
    terms.merge(term.stem(), term, (a, b) -> a.weight() >= b.weight() ? a : b);
  }

  /** How many words from {@code from} on make a phrase we know; 1 if none does. */
  private static int phrase(List<String> stems, int from, Language language) {
    int longest = Math.min(Lexicon.LONGEST_PHRASE, stems.size() - from);
    for (int length = longest; length > 1; length--) {
      var phrase = String.join("_", stems.subList(from, from + length));
      if (!Lexicon.in(language).meanings(phrase).isEmpty()) {
        return length;
      }
    }
    return 1;
  }

  private static List<String> stems(List<String> words, Language language) {
    var stemmer = new Stemmer(language);
    var stems = new ArrayList<String>(words.size());
    for (var word : words) {
      stems.add(stemmer.stem(word));
    }
    return stems;
  }

  /** What is put in the index, and looked for there: stems, meanings, families. */
  static Set<String> tokens(List<Term> terms) {
    var tokens = new HashSet<String>();
    for (var term : terms) {
      tokens.add(term.stem());
      tokens.add(term.family());
      term.meanings().forEach(meaning -> tokens.add(meaning.sign()));
      tokens.addAll(tokens(term.parts()));
    }
    return tokens;
  }
}
