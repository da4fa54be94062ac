/**
 * Answers messages along the hot path, and reads a conversation back to its visitor.
 *
 * <p>One later message costs four requests to DynamoDB: the address's bucket (a write) beside the
 * last four entries (a read), the key's item (a write), the turn (a write). The first turn adds the
 * line of the owner's list (a write).
 */
@NullMarked
package parlor.api.chat;

import org.jspecify.annotations.NullMarked;
