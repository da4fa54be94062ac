/**
 * How content is made unreadable without its own key: KMS wraps a tenant key, a tenant key wraps
 * record keys.
 */
@NullMarked
package parlor.seal;

import org.jspecify.annotations.NullMarked;
