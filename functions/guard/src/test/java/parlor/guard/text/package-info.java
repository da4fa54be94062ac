@NullMarked
package parlor.guard.text;

import org.jspecify.annotations.NullMarked;
