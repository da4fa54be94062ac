/**
 * Whether a text tries to turn the assistant against its business: in a visitor's message, or in
 * content and tools' results that an assistant reads.
 */
@NullMarked
package parlor.guard.injection;

import org.jspecify.annotations.NullMarked;
