package parlor.models;

import java.util.Optional;
import java.util.function.Consumer;
import parlor.answers.model.Ending;
import parlor.answers.model.Failure;
import parlor.answers.model.Model;
import parlor.answers.model.Prompt;
import parlor.aws.Aws;
import parlor.model.ModelSetting;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;

/** A model of Bedrock that answers whole, by Converse: for where nothing can be streamed anyway. */
public final class BedrockModel implements Model {
  private final BedrockRuntimeClient bedrock;
  private final String id;

  private BedrockModel(BedrockRuntimeClient bedrock, String id) {
    this.bedrock = bedrock;
    this.id = id;
  }

  /** Reaches for nothing yet. */
  public static BedrockModel of(ModelSetting.Bedrock setting, Aws aws) {
    return new BedrockModel(Bedrock.client(aws), BedrockId.of(setting));
  }

  @Override
  public Ending write(Prompt prompt, Consumer<String> pieces) throws InterruptedException {
    try {
      var response =
          bedrock.converse(
              request ->
                  request
                      .modelId(id)
                      .system(Converse.system(prompt))
                      .messages(Converse.messages(prompt))
                      .inferenceConfig(Converse.limits(prompt)));
      return read(response, pieces);
    } catch (AbortedException e) {
      throw new InterruptedException();
    } catch (SdkException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return new Ending.Failed(Converse.failure(e));
    }
  }

  private static Ending read(ConverseResponse response, Consumer<String> pieces) {
    if (response.stopReason() == null || response.output() == null) {
      return new Ending.Failed(Failure.MALFORMED);
    }
    var ending = Converse.ending(response.stopReason(), Optional.ofNullable(response.usage()));
    if (ending instanceof Ending.Done) {
      response.output().message().content().stream()
          .filter(block -> block.type() == ContentBlock.Type.TEXT && !block.text().isEmpty())
          .forEach(block -> pieces.accept(block.text()));
    }
    return ending;
  }
}
