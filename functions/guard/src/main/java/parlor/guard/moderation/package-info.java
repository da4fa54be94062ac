/**
 * Whether a message is hateful, a threat, explicit, harassment, or from somebody who may hurt
 * themselves. The lists beside this package are hateful by nature: they name what is to be
 * recognised.
 */
@NullMarked
package parlor.guard.moderation;

import org.jspecify.annotations.NullMarked;
