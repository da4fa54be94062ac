/**
 * Two businesses whose ids differ in one letter, on the stage as it would be deployed, and a
 * visitor of one who tries to reach the other.
 */
@NullMarked
package parlor.isolation;

import org.jspecify.annotations.NullMarked;
