/**
 * AWS as a function sees it before its snapshot is taken: every answer is made up in this process,
 * so that all code on a visitor's way is loaded and nothing real is read, written or kept.
 */
@NullMarked
package parlor.aws.rehearsal;

import org.jspecify.annotations.NullMarked;
