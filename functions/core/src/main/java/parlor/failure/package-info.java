/** An outage of a part, as opposed to a refusal (a value) or a defect (any other exception). */
@NullMarked
package parlor.failure;

import org.jspecify.annotations.NullMarked;
