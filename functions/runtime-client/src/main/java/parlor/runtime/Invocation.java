package parlor.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One event on its way through a function. */
final class Invocation {
  private final String requestId;
  private final byte[] event;
  private final Instant deadline;
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private volatile long handedOut = System.nanoTime();

  Invocation(String requestId, byte[] event, Instant deadline) {
    this.requestId = requestId;
    this.event = event;
    this.deadline = deadline;
  }

  String requestId() {
    return requestId;
  }

  Instant deadline() {
    return deadline;
  }

  /** The event, from now on in the function's hands. */
  byte[] handOut() {
    handedOut = System.nanoTime();
    return event;
  }

  void answered(String payload) {
    outcome.complete(new Outcome.Answered(payload, took()));
  }

  void failed(String type, String report) {
    outcome.complete(new Outcome.Failed(type, report, took()));
  }

  Outcome await(Duration patience) throws InterruptedException {
    try {
      return outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Outcome.TimedOut(took());
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Duration took() {
    return Duration.ofNanos(System.nanoTime() - handedOut);
  }
}
