@NullMarked
package parlor.api.custody;

import org.jspecify.annotations.NullMarked;
