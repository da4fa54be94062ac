package parlor.answers.vector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * What cosines mean to a model, taken on sentences of ours that no business's content is about: how
 * alike two are that have nothing to do with each other, and two that say the same. Three of them:
 * both in English, both in Spanish, one in each.
 */
public record Yardstick(Span english, Span spanish, Span across) {
  /**
   * One direction.
   *
   * @param apart the mean cosine of texts that have nothing to do with each other
   * @param spread its standard deviation
   * @param same the mean cosine of texts that say the same
   */
  public record Span(double apart, double spread, double same) {
    private static final Span NONE = new Span(0, 1, 0);

    /** How well the model tells the two, 0 to 1; at 0 it cannot, and is not listened to. */
    public double reach() {
      return Math.clamp(((same - apart) / spread - 1) / 5, 0, 1);
    }

    /** A cosine where 0 is apart and 1 is the same. */
    public double of(double cosine) {
      return (cosine - apart) / unit();
    }

    /** What the step from apart to the same is in cosines. */
    public double unit() {
      return Math.max(same - apart, 2 * spread);
    }

    private static Span of(List<Int8> some, List<Int8> others) {
      double sum = 0;
      double squares = 0;
      double same = 0;
      int n = some.size();
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          double cosine = some.get(i).cosine(others.get(j));
          same += i == j ? cosine : 0;
          sum += i == j ? 0 : cosine;
          squares += i == j ? 0 : cosine * cosine;
        }
      }
      double pairs = n * (n - 1.0);
      double apart = sum / pairs;
      double variance = Math.max(0, squares / pairs - apart * apart);
      return new Span(apart, Math.max(1e-6, Math.sqrt(variance)), same / n);
    }
  }

  static final Yardstick NONE = new Yardstick(Span.NONE, Span.NONE, Span.NONE);

  private static final int COLUMNS = 4;

  /** The sentences it is taken on, four that say the same after each other. */
  public static List<String> sentences() {
    try (var in = Yardstick.class.getResourceAsStream("yardstick.txt")) {
      if (in == null) {
        throw new IllegalStateException("yardstick.txt is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> List.of(line.split(" \\| ", -1)).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of the {@link #sentences}, in order. */
  public static Yardstick of(List<Int8> sentences) {
    var columns = new ArrayList<List<Int8>>();
    for (int column = 0; column < COLUMNS; column++) {
      var some = new ArrayList<Int8>();
      for (int i = column; i < sentences.size(); i += COLUMNS) {
        some.add(sentences.get(i));
      }
      columns.add(some);
    }
    return new Yardstick(
        Span.of(columns.get(0), columns.get(1)),
        Span.of(columns.get(2), columns.get(3)),
        Span.of(columns.get(0), columns.get(3)));
  }

  ArrayNode write() {
    var all = JsonMapper.shared().createArrayNode();
    for (var span : List.of(english, spanish, across)) {
      all.add(span.apart()).add(span.spread()).add(span.same());
    }
    return all;
  }

  static Yardstick read(JsonNode all) {
    if (all.size() != 9) {
      throw new IllegalArgumentException("nine numbers");
    }
    return new Yardstick(span(all, 0), span(all, 3), span(all, 6));
  }

  private static Span span(JsonNode all, int from) {
    return new Span(
        all.get(from).asDouble(0), all.get(from + 1).asDouble(1), all.get(from + 2).asDouble(0));
  }
}
