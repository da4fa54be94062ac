package parlor.models;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parlor.answers.model.Ending;
import parlor.answers.model.Failure;
import parlor.answers.model.Prompt;
import parlor.answers.model.Usage;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is said in the protocol: the request, and what a reply or its pieces amount to. */
final class OpenAiJson {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(32).build())
                  .build())
          .build();

  private final Consumer<String> pieces;
  private Usage usage = Usage.UNKNOWN;
  private @Nullable String finish;

  OpenAiJson(Consumer<String> pieces) {
    this.pieces = pieces;
  }

  static String request(String model, Prompt prompt) {
    var body = JSON.createObjectNode();
    body.put("model", model).put("max_tokens", prompt.mostTokens()).put("temperature", 0.2);
    var messages = body.putArray("messages");
    messages.addObject().put("role", "system").put("content", prompt.system());
    for (var turn : prompt.turns()) {
      var role = turn.speaker() == Prompt.Speaker.VISITOR ? "user" : "assistant";
      messages.addObject().put("role", role).put("content", turn.text());
    }
    body.put("stream", true).putObject("stream_options").put("include_usage", true);
    return body.toString();
  }

  /** Takes one chunk of a stream, or a whole reply; a failure if that is what it amounts to. */
  Optional<Failure> take(String text) {
    JsonNode json;
    try {
      json = JSON.readTree(text);
    } catch (JacksonException e) {
      return Optional.of(Failure.MALFORMED);
    }
    if (json.hasNonNull("error")) {
      return Optional.of(failure(json.get("error")));
    }
    var choices = json.get("choices");
    if (choices == null || !choices.isArray()) {
      return Optional.of(Failure.MALFORMED);
    }
    if (json.path("usage").isObject()) {
      var counted = json.get("usage");
      usage =
          new Usage(
              counted.path("prompt_tokens").asLong(0), counted.path("completion_tokens").asLong(0));
    }
    return choices.isEmpty() ? Optional.empty() : choice(choices.get(0));
  }

  /** How it ended, once nothing more comes. */
  Ending ending() {
    return switch (finish) {
      case null -> new Ending.Failed(Failure.CUT);
      case "stop", "eos_token", "stop_sequence" -> new Ending.Done(true, usage);
      case "length" -> new Ending.Done(false, usage);
      case "content_filter" -> new Ending.Failed(Failure.REFUSED);
      default -> new Ending.Failed(Failure.MALFORMED);
    };
  }

  /** What a model thinks aloud beside its answer is a sign of life, an empty piece. */
  private Optional<Failure> choice(JsonNode choice) {
    var message = choice.hasNonNull("delta") ? choice.get("delta") : choice.path("message");
    if (!message.path("refusal").asString("").isEmpty()) {
      return Optional.of(Failure.REFUSED);
    }
    var content = message.path("content").asString("");
    if (!content.isEmpty()
        || message.hasNonNull("reasoning")
        || message.hasNonNull("reasoning_content")) {
      pieces.accept(content);
    }
    if (choice.hasNonNull("finish_reason")) {
      finish = choice.get("finish_reason").asString("");
    }
    return Optional.empty();
  }

  /** What an error says in words is not read: it may repeat what was asked. */
  private static Failure failure(JsonNode error) {
    var kind = error.path("code").asString("") + " " + error.path("type").asString("");
    if (kind.contains("429") || kind.contains("rate_limit") || kind.contains("quota")) {
      return Failure.THROTTLED;
    }
    return kind.contains("content_filter") || kind.contains("content_policy")
        ? Failure.REFUSED
        : Failure.UNREACHABLE;
  }

  /** What a reply with this status amounts to; {@code body} is looked at for a filter's code. */
  static Failure failure(int status, String body) {
    if (status == 429) {
      return Failure.THROTTLED;
    }
    if (status == 408 || status == 504) {
      return Failure.TIMED_OUT;
    }
    if (status >= 500) {
      return Failure.UNREACHABLE;
    }
    return filtered(body) ? Failure.REFUSED : Failure.MISCONFIGURED;
  }

  private static boolean filtered(String body) {
    try {
      return failure(JSON.readTree(body).path("error")) == Failure.REFUSED;
    } catch (JacksonException e) {
      return false;
    }
  }
}
