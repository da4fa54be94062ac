/** The embedded parts: what stands in for S3, KMS and the rest on one machine. */
@NullMarked
package parlor.host.parts;

import org.jspecify.annotations.NullMarked;
