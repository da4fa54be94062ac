/**
 * REST API proxy events to calls, replies back to what API Gateway expects. Trees only, so that
 * nothing is looked up by reflection while a visitor waits.
 */
@NullMarked
package parlor.http.lambda;

import org.jspecify.annotations.NullMarked;
