/**
 * How much may be asked, by whom, and how long to wait. Rules are pure; stores only write
 * conditionally.
 */
@NullMarked
package parlor.limit;

import org.jspecify.annotations.NullMarked;
