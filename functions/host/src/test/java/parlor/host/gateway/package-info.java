@NullMarked
package parlor.host.gateway;

import org.jspecify.annotations.NullMarked;
