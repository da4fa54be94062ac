package parlor.mail;

import java.util.Optional;

/** Seals a wish into what a link can carry: nobody reads, makes or changes one. */
public interface OffLinks {
  String seal(Off off);

  /** Empty unless it was sealed here. */
  Optional<Off> open(String sealed);
}
