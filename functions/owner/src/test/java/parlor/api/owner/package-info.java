@NullMarked
package parlor.api.owner;

import org.jspecify.annotations.NullMarked;
