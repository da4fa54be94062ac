/** What cold starts are compared with. */
@NullMarked
package parlor.bench;

import org.jspecify.annotations.NullMarked;
