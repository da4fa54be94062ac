/** How a conversation reads over the wire, whoever reads it. */
@NullMarked
package parlor.http.conversation;

import org.jspecify.annotations.NullMarked;
