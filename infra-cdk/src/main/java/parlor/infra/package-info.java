/**
 * Parlor on AWS: one construct a subject. {@code ParlorStack} is the table of contents; what each
 * function may do is in {@code Rights}; what is deliberately not as cdk-nag would have it is in
 * {@code Reasons}.
 */
@NullMarked
package parlor.infra;

import org.jspecify.annotations.NullMarked;
