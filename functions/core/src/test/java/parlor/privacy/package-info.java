@NullMarked
package parlor.privacy;

import org.jspecify.annotations.NullMarked;
