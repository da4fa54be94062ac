package parlor.answers.model;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A call of a model under way on a thread of its own, so that whoever waits can also look at the
 * clock and at the visitor. Closing it gives the call up, if it has not ended.
 */
public final class Call implements AutoCloseable {
  /** What one wait brought. */
  public sealed interface Heard {
    record Piece(String text) implements Heard {
      @Override
      public String toString() {
        return "Piece[hidden]";
      }
    }

    record Ended(Ending ending) implements Heard {}

    /** Nothing, for as long as one was willing to wait. */
    record Nothing() implements Heard {}
  }

  private final LinkedBlockingQueue<Heard> queue = new LinkedBlockingQueue<>();
  private final Future<?> work;

  private Call(Model model, Prompt prompt, ExecutorService executor) {
    work = executor.submit(() -> run(model, prompt));
  }

  public static Call start(Model model, Prompt prompt, ExecutorService executor) {
    return new Call(model, prompt, executor);
  }

  /** Waits for the next piece or the end. */
  public Heard next(Duration most) throws InterruptedException {
    var heard = queue.poll(most.toNanos(), TimeUnit.NANOSECONDS);
    return heard == null ? new Heard.Nothing() : heard;
  }

  @Override
  public void close() {
    work.cancel(true);
  }

  private void run(Model model, Prompt prompt) {
    Ending ending = new Ending.Failed(Failure.CUT);
    try {
      ending = model.write(prompt, text -> queue.add(new Heard.Piece(text)));
    } catch (InterruptedException givenUp) {
      Thread.currentThread().interrupt();
    } finally {
      // A defect of an adapter costs this answer only, and is never the visitor's.
      queue.add(new Heard.Ended(ending));
    }
  }
}
