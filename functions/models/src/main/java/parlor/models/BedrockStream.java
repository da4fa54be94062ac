package parlor.models;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parlor.answers.model.Ending;
import parlor.answers.model.Failure;
import parlor.answers.model.Model;
import parlor.answers.model.Prompt;
import parlor.aws.Aws;
import parlor.model.ModelSetting;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockDeltaEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamMetadataEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.MessageStopEvent;
import software.amazon.awssdk.services.bedrockruntime.model.StopReason;
import software.amazon.awssdk.services.bedrockruntime.model.TokenUsage;

/** A model of Bedrock that is heard as it writes, by ConverseStream. */
public final class BedrockStream implements Model, AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final BedrockRuntimeAsyncClient bedrock;
  private final String id;

  private BedrockStream(BedrockRuntimeAsyncClient bedrock, String id) {
    this.bedrock = bedrock;
    this.id = id;
  }

  /** Reaches for nothing yet; has threads of its own, which end when it is closed. */
  public static BedrockStream of(ModelSetting.Bedrock setting, Aws aws) {
    var client =
        BedrockRuntimeAsyncClient.builder()
            .httpClientBuilder(
                NettyNioAsyncHttpClient.builder()
                    .protocol(Protocol.HTTP1_1)
                    .connectionTimeout(CONNECT))
            .credentialsProvider(aws.credentials())
            .region(aws.region())
            .overrideConfiguration(Attempts::few)
            .build();
    return new BedrockStream(client, BedrockId.of(setting));
  }

  @Override
  public Ending write(Prompt prompt, Consumer<String> pieces) throws InterruptedException {
    var heard = new Heard(pieces);
    var call =
        bedrock.converseStream(
            request ->
                request
                    .modelId(id)
                    .system(Converse.system(prompt))
                    .messages(Converse.messages(prompt))
                    .inferenceConfig(Converse.limits(prompt)),
            ConverseStreamResponseHandler.builder().subscriber(heard.visitor()).build());
    try {
      call.get();
      return heard.ending();
    } catch (InterruptedException e) {
      call.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      return new Ending.Failed(heard.failure(cause(e)));
    }
  }

  @Override
  public void close() {
    bedrock.close();
  }

  private static Throwable cause(Throwable failure) {
    var cause = failure.getCause();
    return cause != null
            && (failure instanceof ExecutionException || failure instanceof CompletionException)
        ? cause(cause)
        : failure;
  }

  /** What has come so far. */
  private static final class Heard {
    private final Consumer<String> pieces;
    private final AtomicReference<@Nullable StopReason> reason = new AtomicReference<>();
    private final AtomicReference<@Nullable TokenUsage> usage = new AtomicReference<>();
    private volatile boolean any;

    Heard(Consumer<String> pieces) {
      this.pieces = pieces;
    }

    ConverseStreamResponseHandler.Visitor visitor() {
      return ConverseStreamResponseHandler.Visitor.builder()
          .onContentBlockDelta(this::delta)
          .onMessageStop(this::stop)
          .onMetadata(this::metadata)
          .build();
    }

    private void delta(ContentBlockDeltaEvent event) {
      var text = event.delta().text();
      if (text != null && !text.isEmpty()) {
        any = true;
        pieces.accept(text);
      }
    }

    private void stop(MessageStopEvent event) {
      reason.set(event.stopReason());
    }

    private void metadata(ConverseStreamMetadataEvent event) {
      usage.set(event.usage());
    }

    Ending ending() {
      var stopped = reason.get();
      return stopped == null
          ? new Ending.Failed(any ? Failure.CUT : Failure.MALFORMED)
          : Converse.ending(stopped, Optional.ofNullable(usage.get()));
    }

    /** A connection that is lost after the first words was cut, not out of reach. */
    Failure failure(Throwable cause) {
      var failure = Converse.failure(cause);
      return any && failure == Failure.UNREACHABLE ? Failure.CUT : failure;
    }
  }
}
