@NullMarked
package parlor.fetch;

import org.jspecify.annotations.NullMarked;
