@NullMarked
package parlor.api.summary;

import org.jspecify.annotations.NullMarked;
