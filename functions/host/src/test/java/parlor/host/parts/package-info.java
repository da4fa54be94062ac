@NullMarked
package parlor.host.parts;

import org.jspecify.annotations.NullMarked;
