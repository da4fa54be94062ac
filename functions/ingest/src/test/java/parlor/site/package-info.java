@NullMarked
package parlor.site;

import org.jspecify.annotations.NullMarked;
