@NullMarked
package parlor.guard.moderation;

import org.jspecify.annotations.NullMarked;
