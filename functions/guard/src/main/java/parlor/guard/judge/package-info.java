/** One judgement of a message, from moderation and injection together. */
@NullMarked
package parlor.guard.judge;

import org.jspecify.annotations.NullMarked;
