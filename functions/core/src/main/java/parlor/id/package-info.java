/** How ids that sort by time are made. */
@NullMarked
package parlor.id;

import org.jspecify.annotations.NullMarked;
