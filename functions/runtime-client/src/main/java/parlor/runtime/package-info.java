/**
 * Runs a function as Lambda's managed Java runtime does, for tests and measurements.
 *
 * <p>{@link parlor.runtime.RuntimeApi} is the service's side: the Runtime API, over HTTP. {@link
 * parlor.runtime.LambdaProcess} is the function's side: AWS's own runtime client in a JVM of its
 * own, with the jar unpacked in the task root and the client's jars alone on the class path. So
 * what a test sees (loading, hooks, errors, log lines) is what the client does, not what we think
 * it does. What it cannot show is the machine around it: the snapshot itself, its network and its
 * clock.
 */
@NullMarked
package parlor.runtime;

import org.jspecify.annotations.NullMarked;
