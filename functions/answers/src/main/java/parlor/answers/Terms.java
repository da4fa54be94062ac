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
    int i = 0;
    while (i < words.size()) {
      int length = phrase(meaningStems, i, spoken);
      if (length > 1) {
        var phrase = String.join("_", meaningStems.subList(i, i + length));
        add(terms, new Term(phrase, Lexicon.in(spoken).meanings(phrase), 1));
        for (int j = i; j < i + length; j++) {
          word(terms, words.get(j), stems.get(j), Set.of(), spoken, 0.3);
        }
      } else {
        var meanings = Lexicon.in(spoken).meanings(meaningStems.get(i));
        word(terms, words.get(i), stems.get(i), meanings, spoken, 1);
      }
      i += length;
    }
    return List.copyOf(terms.values());
  }

  private static void word(
      Map<String, Term> terms,
      String word,
      String stem,
      Set<String> meanings,
      Language spoken,
      double share) {
    double weight = CommonWords.in(spoken).weight(word);
    if (weight == 0 && !meanings.isEmpty()) {
      weight = 0.4;
    }
    if (weight > 0 && (stem.length() > 1 || Character.isDigit(stem.charAt(0)))) {
      add(terms, new Term(stem, meanings, weight * share));
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
      tokens.add("~" + term.family());
      term.meanings().forEach(meaning -> tokens.add("#" + meaning));
    }
    return tokens;
  }
}
