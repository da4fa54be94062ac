@NullMarked
package parlor.host.model;

import org.jspecify.annotations.NullMarked;
