/**
 * A person whose data a business has, found by how they are reached. Nothing here says who it is:
 * the index has only what a tenant's own secret makes of an address.
 */
@NullMarked
package parlor.subject;

import org.jspecify.annotations.NullMarked;
