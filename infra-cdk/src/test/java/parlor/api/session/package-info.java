@NullMarked
package parlor.api.session;

import org.jspecify.annotations.NullMarked;
