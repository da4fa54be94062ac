package parlor.models;

import java.util.List;
import java.util.Optional;
import parlor.answers.model.Ending;
import parlor.answers.model.Failure;
import parlor.answers.model.Prompt;
import parlor.answers.model.Usage;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.InferenceConfiguration;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.StopReason;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.TokenUsage;

/** What both of Bedrock's operations have in common. */
final class Converse {
  private Converse() {}

  static SystemContentBlock system(Prompt prompt) {
    return SystemContentBlock.fromText(prompt.system());
  }

  static List<Message> messages(Prompt prompt) {
    return prompt.turns().stream().map(Converse::message).toList();
  }

  static InferenceConfiguration limits(Prompt prompt) {
    return InferenceConfiguration.builder()
        .maxTokens(prompt.mostTokens())
        .temperature(0.2f)
        .build();
  }

  private static Message message(Prompt.Turn turn) {
    var role =
        turn.speaker() == Prompt.Speaker.VISITOR
            ? ConversationRole.USER
            : ConversationRole.ASSISTANT;
    return Message.builder().role(role).content(ContentBlock.fromText(turn.text())).build();
  }

  static Ending ending(StopReason reason, Optional<TokenUsage> counted) {
    var usage =
        counted
            .map(tokens -> new Usage(tokens.inputTokens(), tokens.outputTokens()))
            .orElse(Usage.UNKNOWN);
    return switch (reason) {
      case END_TURN, STOP_SEQUENCE -> new Ending.Done(true, usage);
      case MAX_TOKENS, MODEL_CONTEXT_WINDOW_EXCEEDED -> new Ending.Done(false, usage);
      case GUARDRAIL_INTERVENED, CONTENT_FILTERED -> new Ending.Failed(Failure.REFUSED);
      default -> new Ending.Failed(Failure.MALFORMED);
    };
  }

  /** What a failure amounts to; its message, which may repeat what was asked, is not read. */
  static Failure failure(Throwable failure) {
    return switch (failure) {
      case ApiCallTimeoutException _, ApiCallAttemptTimeoutException _ -> Failure.TIMED_OUT;
      case AwsServiceException refused -> failure(refused);
      case SdkClientException _ -> Failure.UNREACHABLE;
      default -> Failure.MALFORMED;
    };
  }

  private static Failure failure(AwsServiceException refused) {
    var details = refused.awsErrorDetails();
    return switch (details == null ? "" : String.valueOf(details.errorCode())) {
      case "ThrottlingException", "throttlingException", "ServiceQuotaExceededException" ->
          Failure.THROTTLED;
      case "ModelTimeoutException", "modelTimeoutException" -> Failure.TIMED_OUT;
      case "AccessDeniedException", "ValidationException", "ResourceNotFoundException" ->
          Failure.MISCONFIGURED;
      default ->
          switch (refused.statusCode()) {
            case 429 -> Failure.THROTTLED;
            case 408 -> Failure.TIMED_OUT;
            case 400, 401, 403, 404 -> Failure.MISCONFIGURED;
            default -> Failure.UNREACHABLE;
          };
    };
  }
}
