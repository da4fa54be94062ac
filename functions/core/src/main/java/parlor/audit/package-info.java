/** Who did what to which record of a business, never the content. Its owner reads it. */
@NullMarked
package parlor.audit;

import org.jspecify.annotations.NullMarked;
