package parlor.site;

import java.time.Duration;

/** Lets time pass between two requests to one site. */
@FunctionalInterface
public interface Pause {
  static Pause real() {
    return time -> {
      try {
        Thread.sleep(time);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  void take(Duration time);
}
