/**
 * Web pages that a stranger may have named: {@link parlor.fetch.Fetcher} goes to public addresses
 * only, and takes so much and no more.
 */
@NullMarked
package parlor.fetch;

import org.jspecify.annotations.NullMarked;
