/** What a visitor carries: a short sealed token, and a secret to go on with one conversation. */
@NullMarked
package parlor.session;

import org.jspecify.annotations.NullMarked;
