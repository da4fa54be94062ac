/**
 * AWS's rules of who may do what, as far as our templates use them, so that tests can stand behind
 * the policies that would be deployed. Written after
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html and the
 * pages that {@code decisions.json} names; whatever is not known here throws, it does not guess.
 */
@NullMarked
package parlor.iam;

import org.jspecify.annotations.NullMarked;
