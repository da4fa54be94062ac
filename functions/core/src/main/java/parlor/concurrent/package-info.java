/** Waiting for several parts at once. */
@NullMarked
package parlor.concurrent;

import org.jspecify.annotations.NullMarked;
