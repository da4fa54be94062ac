@NullMarked
package parlor.api.deletion;

import org.jspecify.annotations.NullMarked;
