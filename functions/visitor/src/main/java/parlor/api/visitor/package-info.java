/**
 * What a visitor may ask for besides answers: a person, to be written to, to say what helped, to
 * take the conversation away, and to have it erased.
 *
 * <p>A lead costs sixteen requests to DynamoDB, a handoff six; nobody leaves many.
 */
@NullMarked
package parlor.api.visitor;

import org.jspecify.annotations.NullMarked;
