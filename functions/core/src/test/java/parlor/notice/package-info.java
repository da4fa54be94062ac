@NullMarked
package parlor.notice;

import org.jspecify.annotations.NullMarked;
