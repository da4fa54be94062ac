@NullMarked
package parlor.audit;

import org.jspecify.annotations.NullMarked;
