/**
 * A few words of the Amazon States Language (https://states-language.net), enough for a host to run
 * the very file that Step Functions runs: Task with Retry and Catch for all errors, Choice by a
 * boolean, Wait for seconds, Succeed and Fail; paths {@code $} and {@code $.name}. Whatever else a
 * file says is refused when it is read, so that nothing is left out in silence.
 */
@NullMarked
package parlor.asl;

import org.jspecify.annotations.NullMarked;
