/** Who processes what visitors write, and where: what runs, and what was agreed. */
@NullMarked
package parlor.privacy;

import org.jspecify.annotations.NullMarked;
