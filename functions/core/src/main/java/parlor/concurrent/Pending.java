package parlor.concurrent;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import parlor.failure.Unavailable;

/** Work under way on another thread; what it throws is thrown where it is waited for. */
public final class Pending<T> {
  private final Future<T> future;

  private Pending(Future<T> future) {
    this.future = future;
  }

  public static <T> Pending<T> start(ExecutorService executor, Supplier<T> work) {
    return new Pending<>(executor.submit(work::get));
  }

  /** Waits for the result. */
  public T get() {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("waiting", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
