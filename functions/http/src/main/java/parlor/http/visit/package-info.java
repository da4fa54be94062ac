/** How a visitor is known by their token, and what they agree to. */
@NullMarked
package parlor.http.visit;

import org.jspecify.annotations.NullMarked;
