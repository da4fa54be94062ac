package parlor.guard.moderation;

import parlor.guard.grammar.Items;

/**
 * How much a message is like those of people who may harm themselves, for what the grammar has no
 * pattern for, and against it where "I'm dying to try it" is meant. Linear in {@link Stretches};
 * its weights are made by {@code DespairTraining} in this package's tests.
 */
final class Despair {
  private final Weights weights = Weights.read("despair.bin", Stretches.SIZE, 1);

  /** Of the most desperate stretch, 0 to 1. */
  double of(Items items, Stretches stretches) {
    int size = Stretches.size(items);
    var sum = new Sum(size);
    stretches.see(items, sum);
    Stretches.each(size, sum::weigh);
    return sum.most;
  }

  /** Running sums, so that a stretch costs two of them. */
  private final class Sum implements Stretches.Sight {
    private final double[] traits;
    private final double[] squares;
    private final double[] meant;
    private final int[] there;
    private int at = 1;
    private double most;

    Sum(int items) {
      traits = new double[items + 2];
      squares = new double[items + 2];
      meant = new double[items + 2];
      there = new int[items + 2];
    }

    @Override
    public void trait(int slot, float weight) {
      traits[at] += weight * weights.trait(slot);
      squares[at] += weight * weight;
    }

    @Override
    public void word(int hash) {
      int row = weights.row(hash);
      if (row >= 0) {
        there[at]++;
        meant[at] += weights.word(row, 0);
      }
    }

    @Override
    public void item() {
      at++;
      traits[at] = traits[at - 1];
      squares[at] = squares[at - 1];
      meant[at] = meant[at - 1];
      there[at] = there[at - 1];
    }

    void weigh(int from, int end) {
      double odds =
          weights.bias()
              + (traits[end] - traits[from]) / Math.sqrt(Math.max(1, squares[end] - squares[from]))
              + (meant[end] - meant[from])
                  / Math.sqrt((double) Math.max(1, there[end] - there[from]));
      most = Math.max(most, Weights.chance(odds));
    }
  }
}
