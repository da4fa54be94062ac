/** Who wants to be answered by a person, and how to reach them. */
@NullMarked
package parlor.lead;

import org.jspecify.annotations.NullMarked;
