@NullMarked
package parlor.host.notice;

import org.jspecify.annotations.NullMarked;
