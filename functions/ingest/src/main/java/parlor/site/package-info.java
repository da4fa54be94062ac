/**
 * A business's site, read page by page: what its robots.txt allows, what its sitemap and its pages
 * link to, politely, and only what changed since the last time.
 */
@NullMarked
package parlor.site;

import org.jspecify.annotations.NullMarked;
