/**
 * Two invented businesses, made through the same ports and functions that real ones use: settings,
 * keys and content at once, a month of visits in the background.
 */
@NullMarked
package parlor.host.demo;

import org.jspecify.annotations.NullMarked;
