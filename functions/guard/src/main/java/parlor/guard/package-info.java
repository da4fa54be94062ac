/** What is asked about a text before anybody else reads it, in one place. */
@NullMarked
package parlor.guard;

import org.jspecify.annotations.NullMarked;
