@NullMarked
package parlor.api.chat;

import org.jspecify.annotations.NullMarked;
