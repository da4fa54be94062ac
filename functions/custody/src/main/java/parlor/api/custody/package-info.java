/**
 * What those who run a stage may do around a business's keys, each a function they call by name:
 * {@link parlor.api.custody.BreakGlassHandler} opens one business for an hour and says so to its
 * owner first, {@link parlor.api.custody.RotationHandler} gives it a fresh key. Events and replies
 * are JSON; a refusal is a reply. Nothing here is called by a visitor, and nothing is logged.
 */
@NullMarked
package parlor.api.custody;

import org.jspecify.annotations.NullMarked;
