package parlor.api.summary;

import java.time.Duration;

/** Has a job done again after a while. */
public interface Later {
  /** The longest while: SQS holds nothing back for more. */
  Duration MOST = Duration.ofMinutes(15);

  /**
   * After {@code wait}, or after {@link #MOST} if that is sooner.
   *
   * @throws parlor.failure.Unavailable if that cannot be arranged
   */
  void again(Job job, Duration wait);
}
