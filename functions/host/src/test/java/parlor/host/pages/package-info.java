@NullMarked
package parlor.host.pages;

import org.jspecify.annotations.NullMarked;
