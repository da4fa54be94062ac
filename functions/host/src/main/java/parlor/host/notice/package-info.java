/**
 * What whoever runs Parlor has to tell the businesses: read from a file, put up on each one's
 * board, mailed once.
 */
@NullMarked
package parlor.host.notice;

import org.jspecify.annotations.NullMarked;
