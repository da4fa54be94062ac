@NullMarked
package parlor.erasure;

import org.jspecify.annotations.NullMarked;
