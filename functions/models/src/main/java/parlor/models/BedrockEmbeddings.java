package parlor.models;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import parlor.answers.model.Embedded;
import parlor.answers.model.Embeddings;
import parlor.answers.model.Failure;
import parlor.aws.Aws;
import parlor.model.EmbeddingSetting;
import parlor.model.ModelSetting;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import tools.jackson.core.JacksonException;

/** Vectors of Bedrock, by InvokeModel: Cohere's models, many texts a call, or Titan's, one. */
public final class BedrockEmbeddings implements Embeddings {
  /** Texts and chars that Cohere's models take (Bedrock User Guide, Cohere Embed models). */
  private static final int MOST = 96;

  private static final int LONGEST = 2_048;

  private final BedrockRuntimeClient bedrock;
  private final EmbeddingSetting setting;
  private final String id;

  /** Reaches for nothing yet. */
  BedrockEmbeddings(EmbeddingSetting setting, ModelSetting.Bedrock model, Aws aws) {
    this.setting = setting;
    this.id = BedrockId.of(model);
    this.bedrock = Bedrock.client(aws);
  }

  @Override
  public String mark() {
    return setting.mark();
  }

  @Override
  public Embedded of(Kind kind, List<String> texts, Duration limit) throws InterruptedException {
    try {
      var all = new ArrayList<float[]>();
      long end = System.nanoTime() + limit.toNanos();
      int step = isCohere() ? MOST : 1;
      for (int i = 0; i < texts.size(); i += step) {
        var left = Duration.ofNanos(end - System.nanoTime());
        if (left.isNegative() || left.isZero()) {
          return new Embedded.Failed(Failure.TIMED_OUT);
        }
        all.addAll(call(kind, texts.subList(i, Math.min(texts.size(), i + step)), left));
      }
      return Embedded.Vectors.checked(all, texts.size());
    } catch (AbortedException e) {
      throw new InterruptedException();
    } catch (SdkException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return new Embedded.Failed(Converse.failure(e));
    } catch (JacksonException e) {
      return new Embedded.Failed(Failure.MALFORMED);
    }
  }

  private List<float[]> call(Kind kind, List<String> texts, Duration left) {
    var prefix = kind == Kind.QUESTION ? setting.question() : setting.passage();
    var said = texts.stream().map(text -> cut(prefix + text)).toList();
    var body = isCohere() ? EmbeddingJson.cohere(kind, said) : EmbeddingJson.titan(said.getFirst());
    var reply =
        bedrock.invokeModel(
            request ->
                request
                    .modelId(id)
                    .contentType("application/json")
                    .accept("application/json")
                    .body(SdkBytes.fromUtf8String(body))
                    .overrideConfiguration(call -> call.apiCallTimeout(left)));
    var text = reply.body().asUtf8String();
    return isCohere() ? EmbeddingJson.ofCohere(text) : List.of(EmbeddingJson.ofTitan(text));
  }

  private boolean isCohere() {
    return id.contains("cohere.");
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(LONGEST, text.length()));
  }
}
