/** What encoders add to words, measured on the businesses that answers are measured on. */
@NullMarked
package parlor.answers;

import org.jspecify.annotations.NullMarked;
