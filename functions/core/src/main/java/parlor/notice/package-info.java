/**
 * What whoever runs a stage has to tell a business: that something went wrong with its data, or
 * that a provider, a region or a sub-processor changes. Each stands on the business's {@link
 * parlor.notice.Board} with what was agreed before, is mailed once and says to whom it went.
 */
@NullMarked
package parlor.notice;

import org.jspecify.annotations.NullMarked;
