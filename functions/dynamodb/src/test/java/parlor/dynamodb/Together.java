package parlor.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many doing one thing at the same moment. */
final class Together {
  private Together() {}

  static <T> List<T> run(int count, IntFunction<T> each)
      throws InterruptedException, ExecutionException {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(count)) {
      var running = new ArrayList<Future<T>>();
      for (int i = 0; i < count; i++) {
        int me = i;
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return each.apply(me);
                }));
      }
      start.countDown();
      var results = new ArrayList<T>();
      for (var result : running) {
        results.add(result.get());
      }
      return results;
    }
  }
}
