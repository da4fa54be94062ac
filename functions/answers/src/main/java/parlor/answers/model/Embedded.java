package parlor.answers.model;

import java.util.List;
import java.util.Optional;

/** What became of texts that were to be vectors. */
public sealed interface Embedded {
  /** One each, in order; all are of one length, finite, and none is zero. */
  record Vectors(List<float[]> all) implements Embedded {
    public Vectors {
      all = List.copyOf(all);
    }

    /** These, if they are what was asked for. */
    public static Embedded checked(List<float[]> all, int wanted) {
      boolean good =
          all.size() == wanted
              && all.stream().allMatch(one -> one.length == all.getFirst().length && isGood(one));
      return good ? new Vectors(all) : new Failed(Failure.MALFORMED);
    }

    private static boolean isGood(float[] vector) {
      double square = 0;
      for (float each : vector) {
        square += (double) each * each;
      }
      return square > 0 && Double.isFinite(square);
    }

    @Override
    public String toString() {
      return "Vectors[hidden]";
    }
  }

  record Failed(Failure why) implements Embedded {}

  /** The vectors, if there are any. */
  default Optional<List<float[]>> vectors() {
    return this instanceof Vectors(var all) ? Optional.of(all) : Optional.empty();
  }
}
