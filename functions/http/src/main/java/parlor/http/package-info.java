/**
 * What a call and a reply are to a function, whatever carries them: one call in, one reply out, and
 * problems as RFC 9457 has them.
 */
@NullMarked
package parlor.http;

import org.jspecify.annotations.NullMarked;
