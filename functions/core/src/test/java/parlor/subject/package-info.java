@NullMarked
package parlor.subject;

import org.jspecify.annotations.NullMarked;
