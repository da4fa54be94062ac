/**
 * HTTP in front of the functions: a plain servlet finds the function of a route by its name in
 * Spring Cloud Function's catalog and passes status, headers, bytes and events on as they are.
 */
@NullMarked
package parlor.host.gateway;

import org.jspecify.annotations.NullMarked;
