/**
 * A conversation is an append-only log of sealed entries; each entry carries the state after it.
 */
@NullMarked
package parlor.conversation;

import org.jspecify.annotations.NullMarked;
