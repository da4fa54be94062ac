/**
 * Our ports on AWS, one small class each: the master key ({@link parlor.aws.KmsMasterKey}), the
 * secrets behind tokens and public keys ({@link parlor.aws.SecretTokens}, {@link
 * parlor.aws.SecretPublicKeys}), published content and uploads ({@link parlor.aws.S3Contents},
 * {@link parlor.aws.S3Uploads}), timers ({@link parlor.aws.SqsTimers}), readings asked for ({@link
 * parlor.aws.SqsIngests}), news for mails ({@link parlor.aws.SqsAlerts}) and the mails themselves
 * ({@link parlor.aws.SesMails}). What they share is {@link parlor.aws.Aws}. For those who run a
 * stage: an operator job's role ({@link parlor.aws.OperatorRole}), calls of functions ({@link
 * parlor.aws.LambdaCalls}), and credentials that are handed on ({@link parlor.aws.Vending}).
 *
 * <p>The SDK's clients are optional dependencies: a function declares those it uses. An endpoint of
 * one's own goes into {@code AWS_ENDPOINT_URL}, for S3 by number ({@code http://127.0.0.1:4566}),
 * since a bucket's name is put before a host's name.
 *
 * <p>Which service ran where: none of this has run on AWS yet. KMS, Secrets Manager, S3 and SQS ran
 * on our own {@code AwsServer} in every build, and on LocalStack 4.3.0, which others wrote, in
 * {@code .ci/run}; one contract holds on both. Neither checks rights or signatures.
 */
@NullMarked
package parlor.aws;

import org.jspecify.annotations.NullMarked;
