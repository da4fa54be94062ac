/**
 * Parlor on one port of one machine: the functions that run on Lambda elsewhere, on embedded parts,
 * with two invented businesses to look at.
 */
@NullMarked
package parlor.host;

import org.jspecify.annotations.NullMarked;
