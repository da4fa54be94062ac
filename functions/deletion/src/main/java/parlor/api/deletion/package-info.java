/**
 * The erasure of a business, step by step. Which step comes when, and what is tried again, is in
 * {@code erase-workspace.asl.json}, which Step Functions runs on AWS and {@link parlor.asl} on a
 * host. What goes from step to step is ids, numbers and a time.
 */
@NullMarked
package parlor.api.deletion;

import org.jspecify.annotations.NullMarked;
