/**
 * DynamoDB Local in a process of its own, for the host and for tests.
 *
 * <p>Its jars stay out of every class path but the child's: the build copies them to {@code lib},
 * and {@link parlor.dynamodb.local.LocalDynamoDb} starts a JVM on that folder. The child ends when
 * its standard input does, so it never outlives its parent, however that one ended.
 */
@NullMarked
package parlor.dynamodb.local;

import org.jspecify.annotations.NullMarked;
