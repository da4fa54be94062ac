/**
 * AWS's rules of who may do what, as far as our templates use them, so that tests can stand behind
 * the policies that would be deployed. Written after
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html and the
 * pages that {@code decisions.json} names; whatever is not known here throws, it does not guess.
 *
 * <p>The decisions were put once to another's evaluator, npm's {@code @cloud-copilot/iam-simulate}
 * 0.1.173, run outside of the build; it is AGPL-3.0, so neither code nor build has any part of it.
 * Of the first 51 it agreed on 49. The other two, 31 and 38, are those that name a tenant in an
 * encryption context and are allowed: its check of a request's condition keys takes {@code
 * kms:EncryptionContext:tenant} for an unknown one and leaves it out, though AWS lists {@code
 * kms:EncryptionContext:} with whatever name follows, for both actions:
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html.
 * Without that check it agrees on all of those. No decision was changed. {@code
 * infra-cdk/prove-decisions} asks AWS itself.
 */
@NullMarked
package parlor.iam;

import org.jspecify.annotations.NullMarked;
