/** Which language models a deployment may ask, as its configuration names them. */
@NullMarked
package parlor.model;

import org.jspecify.annotations.NullMarked;
