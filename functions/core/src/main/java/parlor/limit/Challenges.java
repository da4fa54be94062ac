package parlor.limit;

import java.time.Instant;

/** Makes challenges and knows its own again, without keeping any. */
public interface Challenges {
  /** A new one, for this caller only. */
  Challenge pose(Caller caller, long most, Instant until);

  /** Whether it solves one that was posed to this caller and is not over. */
  boolean solves(Caller caller, Solution solution, Instant now);
}
