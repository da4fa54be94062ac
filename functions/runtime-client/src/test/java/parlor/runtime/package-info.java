/** The runtime client itself, and the functions under it. */
@NullMarked
package parlor.runtime;

import org.jspecify.annotations.NullMarked;
