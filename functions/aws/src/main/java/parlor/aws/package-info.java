/**
 * Our ports on AWS, one small class each: the master key ({@link parlor.aws.KmsMasterKey}), the
 * secrets behind tokens and public keys ({@link parlor.aws.SecretTokens}, {@link
 * parlor.aws.SecretPublicKeys}), published content ({@link parlor.aws.S3Contents}), timers ({@link
 * parlor.aws.SqsTimers}). What they share is {@link parlor.aws.Aws}.
 *
 * <p>The SDK's clients are optional dependencies: a function declares those it uses.
 */
@NullMarked
package parlor.aws;

import org.jspecify.annotations.NullMarked;
