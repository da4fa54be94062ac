/** The hot path on a real DynamoDB Local, through the functions' own calls and replies. */
@NullMarked
package parlor.api.chat;

import org.jspecify.annotations.NullMarked;
