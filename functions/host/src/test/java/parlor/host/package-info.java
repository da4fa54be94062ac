@NullMarked
package parlor.host;

import org.jspecify.annotations.NullMarked;
