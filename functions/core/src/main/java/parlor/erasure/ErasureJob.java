package parlor.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import parlor.people.PersonId;

/**
 * The erasure of a business, and how whoever asked for it learns what became of it. Nothing of the
 * business is in it.
 *
 * @param by the one person who may look at it
 * @param receipt signed, in JSON, once it is done
 */
public record ErasureJob(UUID id, PersonId by, Instant begun, Optional<String> receipt) {
  /** How long it can be looked at. */
  public static final Duration KEPT = Duration.ofDays(30);
}
