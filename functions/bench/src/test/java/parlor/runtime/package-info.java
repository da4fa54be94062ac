/** Measures functions as the tests under the runtime client see them. */
@NullMarked
package parlor.runtime;

import org.jspecify.annotations.NullMarked;
