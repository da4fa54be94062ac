package parlor.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * all-MiniLM-L6-v2 in eight bits, a small encoder of English sentences, run in this process from
 * the jar that brings it. Its words are cut as BERT's are: the longest known beginning, then the
 * longest known continuations.
 */
public final class MiniLm implements AutoCloseable {
  private static final String NAME = "/all-minilm-l6-v2-q";
  private static final int MOST = 256;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final Map<String, Long> words = new HashMap<>();

  public MiniLm() {
    try {
      JsonMapper.shared()
          .readTree(resource("-tokenizer.json"))
          .at("/model/vocab")
          .properties()
          .forEach(word -> words.put(word.getKey(), word.getValue().asLong()));
      session = environment.createSession(resource(".onnx"));
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] resource(String end) {
    try (var in = Objects.requireNonNull(MiniLm.class.getResourceAsStream(NAME + end), end)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The mean of what its tokens came to. */
  public float[] encode(String text) {
    var tokens = tokens(text);
    var ids = new long[][] {tokens.stream().mapToLong(Long::longValue).toArray()};
    var ones = new long[][] {LongStream.generate(() -> 1).limit(tokens.size()).toArray()};
    var zeros = new long[][] {new long[tokens.size()]};
    try (var input = OnnxTensor.createTensor(environment, ids);
        var mask = OnnxTensor.createTensor(environment, ones);
        var types = OnnxTensor.createTensor(environment, zeros);
        var result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      return mean(((float[][][]) result.get(0).getValue())[0]);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  private static float[] mean(float[][] rows) {
    var mean = new float[rows[0].length];
    for (var row : rows) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += row[i] / rows.length;
      }
    }
    return mean;
  }

  private List<Long> tokens(String text) {
    var plain =
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{Mn}", "")
            .replaceAll("(\\p{Punct}|\\p{IsPunctuation})", " $1 ");
    var tokens = new ArrayList<Long>();
    tokens.add(word("[CLS]"));
    for (var word : plain.strip().split("\\s+", -1)) {
      tokens.addAll(pieces(word));
    }
    var kept = new ArrayList<>(tokens.subList(0, Math.min(tokens.size(), MOST - 1)));
    kept.add(word("[SEP]"));
    return kept;
  }

  private List<Long> pieces(String word) {
    var pieces = new ArrayList<Long>();
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      var start = from == 0 ? "" : "##";
      while (to > from && !words.containsKey(start + word.substring(from, to))) {
        to--;
      }
      if (to == from) {
        return List.of(word("[UNK]"));
      }
      pieces.add(word(start + word.substring(from, to)));
      from = to;
    }
    return pieces;
  }

  private long word(String word) {
    return Objects.requireNonNull(words.get(word), word);
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
