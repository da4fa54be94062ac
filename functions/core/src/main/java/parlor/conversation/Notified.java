package parlor.conversation;

import java.time.Instant;

/**
 * What the visitor had been told before the first message.
 *
 * @param version of the notice, as {@link parlor.tenant.Wording} has it: a part of its text's hash
 * @param at when
 * @param agreed whether they were asked to agree to it, and did
 */
public record Notified(String version, Instant at, boolean agreed) {}
