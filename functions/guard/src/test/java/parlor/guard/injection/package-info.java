@NullMarked
package parlor.guard.injection;

import org.jspecify.annotations.NullMarked;
