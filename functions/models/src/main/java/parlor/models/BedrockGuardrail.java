package parlor.models;

import java.time.Duration;
import java.util.List;
import parlor.answers.model.Failure;
import parlor.answers.model.SecondOpinion;
import parlor.aws.Aws;
import parlor.model.GuardrailSetting;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ApplyGuardrailResponse;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailAssessment;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailContentSource;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailSensitiveInformationPolicyAssessment;

/** A guardrail of Bedrock, asked by ApplyGuardrail about what a visitor wrote. */
public final class BedrockGuardrail implements SecondOpinion {
  private final BedrockRuntimeClient bedrock;
  private final GuardrailSetting setting;

  private BedrockGuardrail(BedrockRuntimeClient bedrock, GuardrailSetting setting) {
    this.bedrock = bedrock;
    this.setting = setting;
  }

  /** Reaches for nothing yet. */
  public static SecondOpinion of(GuardrailSetting setting, Aws aws) {
    return new BedrockGuardrail(Bedrock.client(aws), setting);
  }

  /** The same with this process's own AWS. */
  public static SecondOpinion of(GuardrailSetting setting, String region) {
    return of(setting, Aws.of(region));
  }

  @Override
  public Opinion of(String masked, Duration limit) throws InterruptedException {
    try {
      return read(
          bedrock.applyGuardrail(
              request ->
                  request
                      .guardrailIdentifier(setting.id())
                      .guardrailVersion(setting.version())
                      .source(GuardrailContentSource.INPUT)
                      .content(List.of(GuardrailContentBlock.fromText(text -> text.text(masked))))
                      .overrideConfiguration(call -> call.apiCallTimeout(limit))));
    } catch (AbortedException e) {
      throw new InterruptedException();
    } catch (SdkException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return new Opinion.None(Converse.failure(e));
    }
  }

  @Override
  public long cost(String masked) {
    return setting.cost(masked);
  }

  private static Opinion read(ApplyGuardrailResponse response) {
    return switch (response.action()) {
      case NONE -> new Opinion.Harmless();
      case GUARDRAIL_INTERVENED ->
          hasOnlyMasked(response.assessments()) ? new Opinion.Harmless() : new Opinion.Harmful();
      case null, default -> new Opinion.None(Failure.MALFORMED);
    };
  }

  /** It also calls it an intervention to have masked a name, and that is no reason to refuse. */
  private static boolean hasOnlyMasked(List<GuardrailAssessment> assessments) {
    return !assessments.isEmpty()
        && assessments.stream()
            .allMatch(
                one ->
                    one.contentPolicy() == null
                        && one.topicPolicy() == null
                        && one.wordPolicy() == null
                        && one.contextualGroundingPolicy() == null
                        && one.automatedReasoningPolicy() == null
                        && one.sensitiveInformationPolicy() != null
                        && masks(one.sensitiveInformationPolicy()));
  }

  private static boolean masks(GuardrailSensitiveInformationPolicyAssessment found) {
    return found.piiEntities().stream().allMatch(it -> masks(it.actionAsString()))
        && found.regexes().stream().allMatch(it -> masks(it.actionAsString()));
  }

  private static boolean masks(String action) {
    return action.equals("ANONYMIZED") || action.equals("NONE");
  }
}
