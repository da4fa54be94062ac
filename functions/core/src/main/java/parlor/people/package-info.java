/** Who works for a business: people, and the workspaces each has a role in. */
@NullMarked
package parlor.people;

import org.jspecify.annotations.NullMarked;
