/**
 * Personal data in a message, found and masked before a model, a table or a log sees it. {@link
 * parlor.guard.mask.Masker} looks for what proves itself (check digits, formats) and for what a cue
 * names ("my password is …"); {@link parlor.guard.mask.Masked} is the outcome: one text for the
 * model and logs, one to keep. Cards, accounts, identities and secrets are gone for good; an e-mail
 * address and a telephone number stay, marked, in what is kept and sealed. What stands in neither a
 * format nor a cue's reach is not found: names and street addresses are not looked for.
 */
@NullMarked
package parlor.guard.mask;

import org.jspecify.annotations.NullMarked;
