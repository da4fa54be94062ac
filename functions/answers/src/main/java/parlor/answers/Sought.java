package parlor.answers;

import java.util.List;
import java.util.Set;
import parlor.tenant.Language;

/**
 * A question's terms as an index knows them, told once for all of its entries; each array has a
 * value for each term.
 *
 * @param tokens see {@link Terms#tokens}
 * @param weights see {@link Spread#weight(Term)}
 * @param known how well any entry's words meet it
 * @param reached how well what any entry is around explains it
 * @param single whether one entry alone has it
 * @param meant whether it has a meaning we know
 */
@SuppressWarnings("ArrayRecordComponent")
record Sought(
    List<Term> terms,
    Set<String> tokens,
    double[] weights,
    double[] known,
    double[] reached,
    boolean[] single,
    boolean[] meant) {
  static Sought of(Query query, Language language, Spread spread, double[] reach) {
    var terms = query.terms(language);
    int n = terms.size();
    var sought =
        new Sought(
            terms,
            query.tokens(language),
            new double[n],
            new double[n],
            new double[n],
            new boolean[n],
            new boolean[n]);
    for (int i = 0; i < n; i++) {
      var term = terms.get(i);
      sought.weights[i] = spread.weight(term);
      sought.known[i] = Evidence.match(term, spread.tokens());
      sought.reached[i] = Evidence.at(term, reach);
      sought.single[i] = spread.isSingle(term);
      sought.meant[i] = term.meanings().stream().anyMatch(meaning -> !meaning.isNear());
    }
    return sought;
  }
}
