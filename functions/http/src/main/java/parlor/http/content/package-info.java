/** How content reads over the wire, whoever reads it. */
@NullMarked
package parlor.http.content;

import org.jspecify.annotations.NullMarked;
