/** What tests of every module share. */
@NullMarked
package parlor.testing;

import org.jspecify.annotations.NullMarked;
