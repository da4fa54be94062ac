/** The product as a visitor meets it: a real browser on a real host. */
@NullMarked
package parlor.host.browser;

import org.jspecify.annotations.NullMarked;
