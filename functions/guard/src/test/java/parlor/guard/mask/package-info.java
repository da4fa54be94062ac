/** Laws of masking, and its measure. */
@NullMarked
package parlor.guard.mask;

import org.jspecify.annotations.NullMarked;
