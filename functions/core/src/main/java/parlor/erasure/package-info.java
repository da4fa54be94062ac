/** What an erasure says of itself. */
@NullMarked
package parlor.erasure;

import org.jspecify.annotations.NullMarked;
