package parlor.people;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who is asked to work for a business.
 *
 * @param id made from the secret they were sent, which is kept nowhere
 * @param name whom it was sent to, sealed
 * @param withdrawn nobody comes in by it any more; it counts as one that was sent
 */
public record Invitation(UUID id, Role role, Instant expiresAt, String name, boolean withdrawn) {}
