/**
 * {@link parlor.aws.AwsServer} speaks to our adapters as AWS does; the contracts hold there and on
 * an emulator that is not ours.
 */
@NullMarked
package parlor.aws;

import org.jspecify.annotations.NullMarked;
