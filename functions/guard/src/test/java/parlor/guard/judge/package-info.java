@NullMarked
package parlor.guard.judge;

import org.jspecify.annotations.NullMarked;
