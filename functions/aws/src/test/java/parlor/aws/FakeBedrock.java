package parlor.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Locale;
import java.util.Map;

/**
 * InvokeModel of Titan's vectors. What has words in common is alike; that is all it knows, so a
 * test sees who is asked for what, and not how well.
 */
final class FakeBedrock {
  static final String MODELS = "/model/";
  private static final int DIMENSION = 256;

  /** Of the model that a call is about. */
  static String arn(Call call) {
    var id = call.path().substring(MODELS.length()).replaceFirst("/[^/]+$", "");
    return "arn:aws:bedrock:eu-central-1::foundation-model/" + URLDecoder.decode(id, UTF_8);
  }

  Reply answer(Call call) {
    if (!call.path().endsWith("/invoke") || !arn(call).contains("titan-embed")) {
      return Reply.error(call, 400, "ValidationException");
    }
    return Reply.json(Map.of("embedding", vector(call.text("inputText"))));
  }

  private static float[] vector(String text) {
    var vector = new float[DIMENSION];
    for (var word : text.toLowerCase(Locale.ROOT).split("\\PL+")) {
      vector[Math.floorMod(word.hashCode() * 31, DIMENSION)] += 1;
    }
    return vector;
  }
}
