/** Laws of the answers, and their measure. */
@NullMarked
package parlor.answers;

import org.jspecify.annotations.NullMarked;
