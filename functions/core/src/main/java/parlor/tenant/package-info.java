/** Whose data it is: the business, its public keys, the web origins it lists, its settings. */
@NullMarked
package parlor.tenant;

import org.jspecify.annotations.NullMarked;
