/**
 * What a business gives to read: its {@link parlor.content.Source}s, how each fared, and which
 * {@link parlor.content.Release} of all of them together is live.
 */
@NullMarked
package parlor.content;

import org.jspecify.annotations.NullMarked;
