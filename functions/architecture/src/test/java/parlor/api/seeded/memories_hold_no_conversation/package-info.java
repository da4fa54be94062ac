@NullMarked
package parlor.api.seeded.memories_hold_no_conversation;

import org.jspecify.annotations.NullMarked;
