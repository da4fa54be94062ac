@NullMarked
package parlor.extract;

import org.jspecify.annotations.NullMarked;
