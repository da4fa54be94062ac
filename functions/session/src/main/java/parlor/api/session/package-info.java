/**
 * Opens and renews visits, and says what happens to what a visitor writes.
 *
 * <p>Opening costs, warm: one conditional write on limits and reads of the key, the settings and
 * the tenant's key; a new conversation adds one write on the keyring, a renewed one a strong read
 * of it.
 */
@NullMarked
package parlor.api.session;

import org.jspecify.annotations.NullMarked;
