/** Reaches into the session function for a comparison. */
@NullMarked
package parlor.api.session;

import org.jspecify.annotations.NullMarked;
