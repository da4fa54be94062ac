package parlor.guard.moderation;

import parlor.guard.grammar.Items;

/**
 * How much what is said of a group leans towards hatred, for what the grammar has no pattern for.
 * Linear in {@link Traits}; its weights are made by {@code HateTraining} in this package's tests.
 */
final class Leaning {
  private final Weights weights = Weights.read("hate.bin", Traits.SIZE, Traits.PLACES);

  /** The most hateful place, 0 to 1; 0 where no group is spoken of. */
  double of(Items items, Traits traits) {
    double most = 0;
    int from = 0;
    for (int at = traits.next(items, 0); at < items.size(); at = traits.next(items, from)) {
      var sum = new Sum();
      traits.see(items, at, sum);
      most = Math.max(most, sum.chance());
      from = traits.behind(items, at);
    }
    return most;
  }

  private final class Sum implements Traits.Sight {
    private final double[] byPlace = new double[Traits.PLACES];
    private final int[] there = new int[Traits.PLACES];
    private double sum = weights.bias();

    @Override
    public void trait(int slot, float weight) {
      sum += weight * weights.trait(slot);
    }

    @Override
    public void word(int hash, int place) {
      int row = weights.row(hash);
      if (row >= 0) {
        there[place]++;
        byPlace[place] += weights.word(row, place);
      }
    }

    double chance() {
      double odds = sum;
      for (int i = 0; i < Traits.PLACES; i++) {
        odds += byPlace[i] / Math.sqrt((double) Math.max(1, there[i]));
      }
      return Weights.chance(odds);
    }
  }
}
