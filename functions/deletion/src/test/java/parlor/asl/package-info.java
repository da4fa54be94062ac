@NullMarked
package parlor.asl;

import org.jspecify.annotations.NullMarked;
