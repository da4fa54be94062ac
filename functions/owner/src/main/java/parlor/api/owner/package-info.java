/**
 * What owners and agents ask. Who somebody is comes from their issuer's access token (OpenID
 * Connect); what they may do, from our tables alone.
 *
 * <p>{@link parlor.api.owner.OwnerEndpoint} tells who calls, for which business and whether they
 * may; {@link parlor.api.owner.OwnerRoute} has the routes, and a class each what they do. Whatever
 * opens, erases or changes something is in the audit first ({@link parlor.api.owner.Journal}).
 *
 * <p>A call costs, warm: one strong read of the person's rows, in a role for that person, and what
 * the route reads, in the business's. A page of the list is one query, one read of the business's
 * key and one of all its records' keys; search and unanswered open one conversation after the other
 * ({@link parlor.api.owner.Walk}). The issuer's keys are asked for once an hour and instance.
 */
@NullMarked
package parlor.api.owner;

import org.jspecify.annotations.NullMarked;
