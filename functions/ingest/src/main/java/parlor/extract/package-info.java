/**
 * From a file or a page to its text: sections under their headings, and from those the passages
 * that are indexed. Nothing here reaches for anything; every reader stops at {@link
 * parlor.extract.Most}.
 */
@NullMarked
package parlor.extract;

import org.jspecify.annotations.NullMarked;
