package parlor.answers;

import java.util.List;
import java.util.Set;

/**
 * What speaks for an entry as the answer to a question; each between 0 and 1.
 *
 * @param title how much of the question the entry's question covers
 * @param text how much more of it the entry's answer covers
 * @param alone how much of the question this entry covers and no other
 * @param head how much of its most telling words the entry covers
 * @param focus how much of the entry's question is asked for
 * @param strange how much of the question no entry covers
 * @param much how much is covered at all, whatever else is said
 * @param letters how alike the two are in their letters
 * @param gap what the most telling word weighs that the entry does not have
 * @param size how much is asked
 * @param other as the gap, of words whose meaning we know: so it is something else
 * @param elsewhere how much of the question has a meaning we know, which no entry has
 * @param cover how much of the question the entry covers, by its words or by what they are around
 * @param loose what the most telling word weighs that is not covered so
 * @param beyond how much of the question no entry covers so
 * @param around what the two are around, told from situations
 * @param sense how near they are in what their words mean
 */
record Evidence(
    double title,
    double text,
    double alone,
    double head,
    double focus,
    double strange,
    double much,
    double letters,
    double gap,
    double size,
    double other,
    double elsewhere,
    double cover,
    double loose,
    double beyond,
    Around around,
    Sense sense) {
  private static final double MEANING = 0.85;
  private static final double NEAR = 0.5;
  private static final double FAMILY = 0.6;

  /** An answer mentions much that it is not about. */
  private static final double ANSWER = 0.6;

  static Evidence of(Query query, Sought sought, IndexedEntry entry, Spread spread, Sense sense) {
    var around = Around.of(query.gist(), entry, spread);
    double letters = Letters.alike(query.letters(), entry.letters());
    double gap = 0;
    double other = 0;
    double elsewhere = 0;
    double asked = 0;
    double title = 0;
    double text = 0;
    double alone = 0;
    double strange = 0;
    double head = 0;
    double heads = 0;
    double cover = 0;
    double loose = 0;
    double beyond = 0;
    var explained = query.gist().explained(entry::gist);
    for (int i = 0; i < sought.terms().size(); i++) {
      var term = sought.terms().get(i);
      double w = sought.weights()[i];
      double inTitle = match(term, entry.titles());
      double inText = match(term, entry.texts());
      asked += w;
      double known = sought.known()[i];
      double met = Math.max(Math.max(inTitle, ANSWER * inText), at(term, explained));
      cover += w * met;
      loose = Math.max(loose, w * (1 - Math.max(met, inText)));
      beyond += w * (1 - Math.max(known, sought.reached()[i]));
      title += w * inTitle;
      text += w * Math.max(0, inText - inTitle);
      head += w * w * w * Math.max(inTitle, ANSWER * inText);
      heads += w * w * w;
      alone += sought.single()[i] ? w * Math.max(inTitle, ANSWER * inText) : 0;
      gap = Math.max(gap, w * (1 - Math.max(inTitle, inText)));
      if (sought.meant()[i]) {
        other = Math.max(other, w * (1 - Math.max(inTitle, inText)));
        elsewhere += w * (1 - known);
      }
      strange += w * (1 - known);
    }
    if (asked == 0) {
      return new Evidence(0, 0, 0, 0, 0, 1, 0, letters, 1, 0, 0, 0, 0, 1, 1, around, sense);
    }
    return new Evidence(
        title / asked,
        text / asked,
        alone / asked,
        head / heads,
        focus(sought, entry, spread),
        strange / asked,
        Math.min(1, (title + ANSWER * text) / 1.5),
        letters,
        gap,
        Math.min(1, asked / 3),
        other,
        elsewhere / asked,
        cover / asked,
        loose,
        beyond / asked,
        around,
        sense);
  }

  static double at(Term term, double[] explained) {
    double most = 0;
    for (long left = term.at(); left != 0; left &= left - 1) {
      most = Math.max(most, explained[Long.numberOfTrailingZeros(left)]);
    }
    return most;
  }

  private static double focus(Sought sought, IndexedEntry entry, Spread spread) {
    double said = 0;
    double shared = 0;
    for (var term : entry.title()) {
      double w = spread.weight(term);
      said += w;
      shared += w * match(term, sought.tokens());
    }
    return said == 0 ? 0 : shared / said;
  }

  /** How well a term is met by tokens: the same word, the same meaning, the same family. */
  static double match(Term term, Set<String> tokens) {
    if (tokens.contains(term.stem())) {
      return 1;
    }
    double best = 0;
    for (var meaning : term.meanings()) {
      if (tokens.contains(meaning.sign())) {
        best = Math.max(best, meaning.isNear() ? NEAR : MEANING);
      }
    }
    if (best < MEANING && !term.parts().isEmpty()) {
      best = Math.max(best, matchParts(term.parts(), tokens));
    }
    boolean related = term.stem().length() >= 5 && tokens.contains(term.family());
    return Math.max(best, related ? FAMILY : 0);
  }

  private static double matchParts(List<Term> parts, Set<String> tokens) {
    double all = 0;
    double met = 0;
    for (var part : parts) {
      all += part.weight();
      met += part.weight() * match(part, tokens);
    }
    return all == 0 ? 0 : MEANING * met / all;
  }

  double[] values() {
    return new double[] {
      title,
      text,
      alone,
      head,
      focus,
      strange,
      much,
      letters,
      gap,
      size,
      other,
      elsewhere,
      around.title(),
      around.text(),
      around.most(),
      around.subject(),
      around.unsaid(),
      around.known(),
      around.focus(),
      cover,
      loose,
      beyond,
      Math.max(head, around.most()),
      Math.max(focus, around.focus()),
      cover * Math.max(focus, around.focus()),
      Math.max(head, around.most()) * (1 - loose),
      cover * cover,
      Math.max(0, around.unsaid() - around.most()),
      around.known() * around.first(),
      around.known() * (1 - around.first()) * (1 - cover),
      sense.plain().title(),
      sense.plain().text(),
      sense.plain().whole(),
      sense.together().title(),
      sense.together().text(),
      sense.together().whole(),
      sense.standing(),
      sense.lead(),
      sense.leadTogether()
    };
  }
}
